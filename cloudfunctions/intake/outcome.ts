import type { SourceRow } from '../core/kinds/sheet-kind';
import type { TemplateId } from '../core/kinds/sheets';
import type { Call } from '../runtime/call';
import type { QuarantineDoc } from '../store/documents';
import type { Chunk } from './keep-new';
import type { Match } from './match-rows';
import type { UnitOf } from './unit-finder';

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
  unitOf: UnitOf;
}

/**
 * What became of a row. `stored`: new; `known`: there already, saying the same; `corrected`: there, saying something else, and the version before
 * is kept; `superseded`: what is there is newer; or why it can't be matched.
 */
export type Outcome = { result: 'stored' | 'known' | 'corrected' | 'superseded'; id: string } | Unmatched;
export interface Unmatched {
  result: 'quarantined';
  why: QuarantineDoc['why'];
  unit: string | null;
}

/** A row without its subject or unit. */
export const unmatched = (subject: string | null, unit: string | null): Unmatched => ({
  result: 'quarantined',
  why: subject === null ? 'subject' : 'unit',
  unit,
});

export const outcomes = ['stored', 'known', 'corrected', 'superseded', 'quarantined'] as const;
export type Counts = Record<Outcome['result'], number>;

/** Keeps rows of one type, idempotently: a row kept before by the same batch gives the same outcome again. */
export type Keep<Row extends SourceRow> = (matches: Match<Row>[], arrival: Arrival) => Promise<Outcome[]>;
