/** A report as a document, before any drawing: what stands on it, in order, in plain words. */
export interface ReportLayout {
  cover: Cover;
  sections: Section[];
  foot: Foot;
}

/** Stands at the foot of every page, so that pages of two reports can't be mixed. */
export interface Foot {
  /** Shortened where there is no room: the whole name stands on the cover. */
  name: string;
  /** The subject's and the report's numbers, and whether it is a demonstration. */
  rest: string[];
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
  conclusion: Conclusion;
  /** Printed across the cover where the report stands on demo data. */
  demo: string | null;
}

/** A receipt as a document of one page. */
export interface ReceiptLayout {
  service: string;
  /** The official host in words. */
  host: string;
  title: string;
  under: string[];
  id: string;
  /** What the QR code holds: the address under which the receipt is looked up. */
  link: string;
  items: Pair[];
  conclusion: Conclusion;
  /** How to check it, beside the QR code. */
  check: string[];
  demo: string | null;
  foot: Foot;
}

/** The result and how far it reaches. */
export interface Conclusion {
  heading: string;
  words: string;
  tone: Tone;
  /** How many fields were asked for, of how many, and how many say what. */
  reach: string;
  notes: string[];
}

export type Pair = [label: string, value: string];

export interface Section {
  heading: string;
  /** Begins a page. */
  page: boolean;
  blocks: Block[];
}

export type Block =
  | { kind: 'text'; text: string; tone: 'plain' | 'quiet' }
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
