import { doors } from './doors/part';
import { memory } from './memory/part';
import { pdf } from './pdf/part';
import { phone } from './phone/part';
import { uploads } from './uploads/part';
import { requests } from './requests/part';
import { sizes } from './sizes/part';

/** Every part, in the order it runs and is printed: what others would disturb most comes first. */
export const parts = { requests, doors, pdf, memory, uploads, phone, sizes } satisfies Record<string, unknown>;
export type PartName = keyof typeof parts;
export type Figures = { [N in PartName]?: Awaited<ReturnType<(typeof parts)[N]['measure']>> };
export const partNames = Object.keys(parts) as PartName[];
