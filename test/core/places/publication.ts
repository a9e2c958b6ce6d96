import { nothingEntered as nothing } from '../../../cloudfunctions/core/places/nothing-entered';
import type { Publication } from '../../../types/pack';

export { nothing };

export const published = (some: Partial<Publication>): Publication => ({ ...nothing, ...some });
