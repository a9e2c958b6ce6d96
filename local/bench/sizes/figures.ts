import type { Drawing } from './drawing';
import type { H5 } from './h5';
import type { Size } from './packages';

export interface Sizes {
  packages: Size[];
  /** Whether the product's verifier is an independent subpackage. */
  independent: boolean;
  /** The verifier's subpackage, were it one. */
  ifIndependent: Size;
  firstLoad: Size;
  /** Null where there is no Chromium. */
  h5: H5 | null;
  drawing: Drawing;
  functions: Size[];
}
