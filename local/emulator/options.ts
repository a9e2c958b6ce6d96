import type { Schema } from '../../types/schema';
import type { Faults } from './admin/faults';
import type { Caller } from './functions/functions';
import type { Handle } from './handle';

/** How the local cloud is started. */
export interface LocalCloudOptions {
  /** Made if missing. `:memory:` keeps everything in memory and a temporary folder. */
  dataDir: string;
  /** The web door's port; 0 (default) is any free one. It listens on 127.0.0.1 only. */
  port?: number;
  /** Epoch milliseconds from which the clock ticks, in demo data only; null is the real clock. */
  clock?: number | null;
  /** Holds `<name>/index.js` (CommonJS, exports `main(event, context)`) and `<name>/config.json`. */
  functionsDir: string;
  /** The built h5 app. */
  h5Dir?: string | null;
  /** Worker threads at most; 4 unless told. */
  workers?: number;
  /** A query that no index serves is an error; true unless told. */
  strictIndexes?: boolean;
  schema: Schema;
  /** More variables for the functions. `PUBLIC_ORIGIN` is obeyed by the web door too. */
  env?: Record<string, string>;
  /** Stamped into a new data folder; a folder stamped otherwise is refused. */
  demo?: boolean;
  /** Run the timers of config.json; true unless told. */
  timers?: boolean;
}

/** The running cloud. */
export interface LocalCloud {
  /** The web door: `http://127.0.0.1:PORT`. */
  origin: string;
  /** The admin port of this start: `http://127.0.0.1:PORT/admin`. */
  adminUrl: string;
  secretId: string;
  secretKey: string;
  /** What a process needs in its environment to use the real SDK against this cloud. */
  sdkEnv(): Record<string, string>;
  /** As a WeChat client calls. @throws an error with errCode -1; `web` and `jobs` can't be called this way. */
  callFunction(caller: Caller, name: string, data: unknown): Promise<unknown>;
  /** Fires a function's first timer once. */
  runTimer(name: string): Promise<unknown>;
  now(): number;
  /** @throws unless the data are demo data or in memory */
  setClock(ms: number): void;
  faults: Faults;
  database: Handle;
  close(): Promise<void>;
}
