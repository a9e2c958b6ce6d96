import type { Pack } from '../../../../types/pack';
import type { Scope } from '../../../../types/report';
import { addMonths } from '../../dates/arithmetic';
import { covers } from '../../places/covers';
import type { Resolved } from './resolve-question';
import { usualMonths } from './usual-months';
import { wholeFrom } from './whole-period';

interface Asker {
  /** Division code of the subject's registration; null: it has none. */
  division: string | null;
  founded: string | null;
}

/** How far the answer to a question will reach. @param asked the question as resolved */
export function scopeOf(asked: Resolved, pack: Pack, { division, founded }: Asker, today: string): Scope {
  const all = pack.fields.map((field) => field.name);
  const notAsked = all.filter((name) => !asked.fields.includes(name));
  const usual = pack.rules.purposes.value.find(({ name }) => name === asked.purpose)?.usual?.value ?? null;
  const { earliest, longestMonths } = pack.rules;
  const whole = wholeFrom({ earliest: earliest.value, longestMonths: longestMonths.value }, founded, today);
  const needed = addMonths(today, -(usual?.months ?? usualMonths));
  return {
    of: all.length,
    notAsked,
    usualMissing: notAsked.filter((name) => usual?.fields?.includes(name) ?? true),
    shorter: asked.version === 'standard' && (asked.period.to < today || asked.period.from > (whole > needed ? whole : needed)),
    elsewhere: division !== null && !covers(pack.division, division),
  };
}
