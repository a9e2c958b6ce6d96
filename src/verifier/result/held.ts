import { spellOut } from '../../../cloudfunctions/core/verdict/spell-out';
import type { DoorCode, Reason, Verification } from '../../../types/verdict';
import { epochNow } from '../../shell/cache';
import { cloudNow } from '../../shell/clock';
import type { ChosenFile } from '../file/pdf';
import { officialHost } from '../official';

/** A verdict to be shown, and the file behind it while its bytes may still explain a mismatch. In memory only. */
export interface HeldResult {
  answer: Verification;
  file?: ChosenFile;
  /** It stands in a list, which is one page below. */
  listed?: boolean;
}
let held: (HeldResult & { epoch: number }) | null = null;

export function holdResult(result: HeldResult): void {
  held = { ...result, epoch: epochNow() };
}
/** What was held last; nothing that another login was told. */
export const heldResult = (): HeldResult | null => (held?.epoch === epochNow() ? held : (held = null));

/** A verdict this phone finds by itself, in the words of all doors: nothing was looked up, nothing was sent. */
export const answerHere = (door: DoorCode, reason: Reason): Verification => ({
  ...spellOut(reason),
  service: { name: '合规一码通', host: officialHost() ?? '' },
  ...{ door, at: cloudNow(), hashedBy: null, compare: null, life: null, result: null, receipt: null },
});
