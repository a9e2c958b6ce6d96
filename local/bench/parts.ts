import { pdf } from './pdf/part';
import { phone } from './phone/part';
import { requests } from './requests/part';
import { sizes } from './sizes/part';

/** Every part, in the order it runs and is printed: what others would disturb most comes first. */
export const parts = { requests, pdf, phone, sizes } satisfies Record<string, unknown>;
export type PartName = keyof typeof parts;
export type Figures = { [N in PartName]?: Awaited<ReturnType<(typeof parts)[N]['measure']>> };
export const partNames = Object.keys(parts) as PartName[];
