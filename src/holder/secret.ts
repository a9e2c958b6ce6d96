import { cloudNow, offset } from '../shell/clock';
import { store } from './secret-store';

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
  /** The phone's offset to the cloud's clock at opening: a page that is opened again with no network starts from it. */
  offset: number | null;
}

/** An open code whose secret this phone keeps. */
export interface HeldCode extends Held {
  /** The token of a window; needs no network. */
  token(window: number): Promise<string>;
}

/** Where a platform keeps secrets; each has a file of its own, chosen by the build. */
export interface SecretStore {
  /** Keeps a code and its secret (32 bytes, base64url) until it ends; where nothing can be stored, as long as the page lives. */
  keep(held: Held, secret: string): Promise<HeldCode>;
  /** The code kept for a report, or null. Codes that `isOver` are deleted. */
  find(report: string, isOver: (held: Held) => boolean): Promise<HeldCode | null>;
  /** Deletes the secret kept for a report. */
  drop(report: string): Promise<void>;
}

export const { keep: keepSecret, drop: dropSecret } = store;

/** The code kept for a report and still open. Before the first answer the clock is only as good as the offset kept with the code. */
export const findSecret = (report: string): Promise<HeldCode | null> =>
  store.find(report, (held) => held.expires <= (offset() === null ? Date.now() + (held.offset ?? 0) : cloudNow()));
