/** What the code page shows and needs while a code is open; nothing of it is secret. */
export interface Held {
  code: string;
  report: string;
  /** What a token is appended to. */
  link: string;
  opened: number;
  expires: number;
  viewers: number;
  approve: boolean;
  /** Whose report it is, shown above the code so that people can compare. */
  title: string;
  subjectName: string;
  /** What the other will see at first: the result in a few words. */
  says: string;
  /** The phone's offset to the cloud's clock at opening: a page that is opened again with no network starts from it. */
  offset: number | null;
}

/** An open code whose secret this phone stores. */
export interface HeldCode extends Held {
  /** The token of a window; needs no network. */
  token(window: number): Promise<string>;
}

/** Where a platform stores secrets; each has a file of its own, chosen by the build. */
export interface SecretStore {
  /** Stores a code and its secret (32 bytes, base64url) until it ends; where nothing can be stored, as long as the page lives. */
  store(held: Held, secret: string): Promise<HeldCode>;
  /** Takes up that the code stored for a report now ends at `expires`. */
  extend(report: string, expires: number): Promise<void>;
  /** The code stored for a report, or null. Codes that `isOver` are deleted. */
  find(report: string, isOver: (held: Held) => boolean): Promise<HeldCode | null>;
  /** Deletes the secret stored for a report. */
  delete(report: string): Promise<void>;
}
