/** What a suite needs before it runs. */
export interface Needs {
  /** The apps that are built. */
  apps: readonly ('h5' | 'weapp')[];
  /** Chromium and the readers of PDF are there. */
  tools: boolean;
}

/** Parts of the whole, for whoever works on one: folders under `test/`, each in one suite. */
export const suites = {
  unit: { folders: ['core', 'src'], apps: [], tools: false },
  cloud: { folders: ['audit', 'cloud', 'document', 'faults', 'local', 'property', 'repo'], apps: [], tools: true },
  browser: { folders: ['browser'], apps: ['h5'], tools: true },
  weapp: { folders: ['weapp'], apps: ['weapp'], tools: false },
} satisfies Record<string, Needs & { folders: readonly string[] }>;
export type Suite = keyof typeof suites;
