import * as browser from './secret-browser';
import * as phone from './secret-phone';

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

// The build knows the platform, so each bundle holds one kind of storage only.
const kept = process.env.TARO_ENV === 'weapp' ? phone : browser;

/** Keeps a code and its secret (32 bytes, base64url) until it ends; where nothing can be stored, as long as the page lives. */
export const keepSecret: (held: Held, secret: string) => Promise<HeldCode> = kept.keep;

/** The code kept for a report and not yet expired at `now` (the cloud's clock), or null. Expired ones are deleted. */
export const findSecret: (report: string, now: number) => Promise<HeldCode | null> = kept.find;

/** Deletes the secret kept for a report. */
export const dropSecret: (report: string) => Promise<void> = kept.drop;
