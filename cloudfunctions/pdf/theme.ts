/** A4 in points, and the measures and colours of every page. Ink on white: it must survive a grey printer. */
export const page = { width: 595.28, height: 841.89, left: 56, right: 56, top: 50, bottom: 60 };
export const inner = page.width - page.left - page.right;
export const floor = page.height - page.bottom;
export const mm = 72 / 25.4;

export const ink = '#1b1f24';
export const quiet = '#5b6470';
export const rule = '#c9d0d8';
export const band = '#eef2f7';
export const accent = '#12406f';
export const red = '#b3261e';

export const tones = { plain: ink, clear: '#1f6b3a', hasRecords: red, cannotSay: '#8a5a00' };
export const sizes = { title: 26, heading: 13, strong: 15, body: 9, small: 8.5, table: 8.5, foot: 7.5 };
