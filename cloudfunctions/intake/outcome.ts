import type { TemplateId } from '../core/kinds/templates';
import type { Call } from '../runtime/call';
import type { QuarantineDoc } from '../store/documents';
import type { Chunk } from './keep-new';
import type { SourceRow } from './rows';

/** With what a row came. */
export interface Arrival {
  jurisdiction: string;
  template: TemplateId;
  batch: string;
  /** Epoch ms. */
  receivedAt: number;
  /** Null: it waited in quarantine, and its own entry says what it became. */
  chunk: Chunk | null;
  call: Pick<Call, 'now' | 'account'>;
}

/** Where a row belongs: its unit on the duty list, and its subject in the registry; null: unknown. */
export interface Match {
  unitOf(row: SourceRow): string | null;
  subjectOf(row: SourceRow): string | null;
}

/**
 * What became of a row. `stored`: new; `known`: there already, saying the same; `corrected`: there, saying something else, and the version before
 * is kept; `superseded`: what is there is newer; or why it can't be matched.
 */
export type Outcome =
  | { result: 'stored' | 'known' | 'corrected' | 'superseded'; id: string }
  | { result: 'quarantined'; why: QuarantineDoc['why']; unit: string | null };

/** Keeps rows of one kind, idempotently: a row kept before by the same batch gives the same outcome again. */
export type Keep<Row extends SourceRow> = (rows: Row[], arrival: Arrival, place: Match) => Promise<Outcome[]>;
