/** A report as a document, before any drawing: what stands on it, in order, in plain words. */
export interface ReportLayout {
  cover: Cover;
  sections: Section[];
  /** Stands at the foot of every page. */
  foot: string;
}

export interface Cover {
  /** The service's own name. */
  service: string;
  place: string;
  title: string;
  /** The document it stands on, and its number. */
  under: string[];
  number: string;
  /** The verification code (核验码), grouped. */
  code: string;
  /** What the QR code holds: the signed statement's link. */
  link: string;
  /** The official host in words. */
  host: string;
  items: Pair[];
  /** Printed across the cover where the report stands on demo data. */
  demo: string | null;
}

export type Pair = [label: string, value: string];

export interface Section {
  heading: string;
  /** Begins a page. */
  page: boolean;
  blocks: Block[];
}

export type Block =
  | { kind: 'text'; text: string; tone: 'plain' | 'strong' | 'quiet' }
  /** Figures side by side. */
  | { kind: 'figures'; figures: { value: string; label: string; tone: Tone }[] }
  | { kind: 'list'; title: string | null; items: string[] }
  | { kind: 'pairs'; title: string | null; pairs: Pair[] }
  /** `weight`: a column's share of the width. */
  | { kind: 'table'; columns: { title: string; weight: number }[]; rows: Cell[][] };

export type Tone = 'clear' | 'hasRecords' | 'cannotSay' | 'plain';
export interface Cell {
  text: string;
  tone: Tone;
  /** What is no finding: below the text, in grey. */
  aside?: string;
}
