export type Call = Record<string, unknown> & {
  success?: (r: unknown) => void;
  fail?: (e: unknown) => void;
  complete?: (r: unknown) => void;
};

export interface Stored {
  value: string;
  encrypt: boolean;
}

/** WeChat's side of the privacy guideline, base library 2.32.3 and later. */
export interface Privacy {
  /** Nobody has agreed yet, and the guideline names the interfaces. */
  needed: boolean;
  /** The id of the agreeing button that was tapped last: WeChat believes no other yes. */
  tapped: string;
  /** Every question put to the app and its answers, oldest first. */
  told: string[];
}

/** What the fake phone lets a test see and decide. */
export interface World {
  storage: Map<string, Stored>;
  /** Files under the app's own folder, by path. */
  disk: Map<string, Uint8Array>;
  /** Every call by name, with its options, oldest first. */
  calls: { api: string; options: Call }[];
  /** Without a network; the app is told of each change. */
  offline: boolean;
  onNetwork: ((status: { isConnected: boolean }) => void)[];
  /** How far the phone's clock is ahead, in ms; nothing unless told. */
  skew?: number;
  /** Answers to coming modals; without one the person confirms. */
  modals: boolean[];
  /** Results of coming scans; without one the person cancels. */
  scans: string[];
  /** Templates to which the owner says yes when asked; to others no. null: the question can't be asked now. */
  accepts: string[] | null;
  /** Files that will be chosen from a chat, content in base64; without one the person cancels. */
  files: { name: string; content: string }[];
  privacy: Privacy;
  /** What the phone's owner chose in WeChat (fontSizeSetting); 16 unless told. */
  fontSize?: number;
  launch: { path: string; query: Record<string, string> };
  cloud: (name: string, data: unknown) => Promise<unknown> | unknown;
  parse: (json: string) => unknown;
  /** An ArrayBuffer of the phone's own realm. */
  buffer: (bytes: number[]) => ArrayBuffer;
  /** Downloads lose their last byte. */
  spoil?: boolean;
}

/** A phone as it is before anything happened; `launch` and `cloud` are what the tests differ in. */
export function newWorld(given: Pick<World, 'cloud' | 'parse'> & Partial<World>): World {
  let offline = false;
  const world: World = {
    buffer: (bytes) => Uint8Array.from(bytes).buffer,
    ...{ storage: new Map(), calls: [], modals: [], scans: [], accepts: [], files: [], onNetwork: [], disk: new Map() },
    get offline() {
      return offline;
    },
    set offline(now) {
      offline = now;
      world.onNetwork.forEach((tell) => tell({ isConnected: !now }));
    },
    privacy: { needed: false, tapped: '', told: [] },
    launch: { path: 'home/index', query: {} },
    ...given,
  };
  return world;
}
