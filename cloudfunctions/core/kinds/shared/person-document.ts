/** A document of a natural person. The number itself never leaves the reader: `tag` is what the caller's keyed hash made of it. */
export interface PersonDocument {
  type: string;
  tag: string;
  /** For display: `110***********2196`. */
  masked: string;
  /** A resident identity card: `tag` is the person's id as a subject. */
  resident: boolean;
}

/** The one spelling of a resident identity card (居民身份证). */
export const residentType = '身份证';
