/** One way a page is looked at. */
export interface Look {
  name: string;
  width: number;
  height: number;
  mode: 'normal' | 'elder' | 'dark';
}

const modes = ['normal', 'elder', 'dark'] as const;
const sizes = { phone: [375, 812], small: [320, 568], desk: [1280, 800] } as const;

const at = (size: keyof typeof sizes): Look[] =>
  modes.map((mode) => ({ name: `${sizes[size][0]}-${mode}`, width: sizes[size][0], height: sizes[size][1], mode }));

/** Phones for everybody; a desk for staff's and officers' pages in a browser. */
export const looksOf = (page: string, platform: 'h5' | 'weapp'): Look[] => [
  ...at('phone'),
  ...at('small'),
  ...(platform === 'h5' && /^(source|authority|verifier|home)\//.test(page) ? at('desk') : []),
];

/** What the phone keeps free at its lower edge, in px: the bar of a phone without a button. */
export const safeBottom = ({ width }: Look): number => (width === 375 ? 34 : 0);
