import { asOfWords, kindsOf, kindsTitle, owingTitle } from '../../cloudfunctions/core/report/text/fields-section';
import { outsideWords } from '../../cloudfunctions/core/report/text/outside-words';
import { partWords } from '../../cloudfunctions/core/report/text/part-words';
import { byState, clearWords, stateWords } from '../../cloudfunctions/core/report/text/state-words';
import { cannotSayReasons, type CannotSayReason } from '../../types/kinds';
import type { Decision, FieldLine } from '../../types/report';
import { Box, Fold, Icon } from '../ui';
import { dayWords } from '../words/dates';
import { reasonWords } from '../words/reasons';

/** Up to which day a field's data is complete. */
const completeWords = (field: FieldLine): string => `数据${field.asOf ? '截至' : ''}${asOfWords(field)}`;

/** The kinds a field collects, where its sentence doesn't name each of them. */
const collectedWords = (field: FieldLine): string => (field.bare || field.state === 'hasRecords' ? `${kindsTitle}：${kindsOf(field)}` : '');

/** The day all of them share; null when they differ or have none. */
const sharedDay = (fields: FieldLine[]): string | null => (fields.every(({ asOf }) => asOf === fields[0]!.asOf) ? fields[0]!.asOf : null);

interface LinesProps {
  fields: FieldLine[];
  more?: (field: FieldLine) => string;
  /** The day up to which their data is complete stands above them. */
  dayTold?: boolean;
}

/** Fields that say the same, said once: thirty lines of the same words hide the one that differs. */
function Lines({ fields, more, dayTold = false }: LinesProps) {
  const together = new Map<string, { found: string; outside: string; names: string[] }>();
  for (const field of fields) {
    const [words, outside] = partWords(field.words);
    const found = [words, more?.(field), collectedWords(field), dayTold ? '' : completeWords(field)].filter(Boolean).join('。');
    const alike = together.get(found + outside) ?? { found, outside, names: [] };
    together.set(found + outside, { ...alike, names: [...alike.names, field.field] });
  }
  return (
    <Box as="ul" className="lines">
      {[...together].map(([key, { found, outside, names }]) => (
        <Box as="li" key={key} className="line">
          <Box as="p" className="line__title">
            {names.join('、')}
          </Box>
          {found && (
            <Box as="p" className="line__found">
              {found}
            </Box>
          )}
          {outside && (
            <Box as="p" className="line__words">
              {outside}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}

const reasonsOf = (field: FieldLine): CannotSayReason[] => [...new Set(field.kinds.flatMap((kind) => kind.reasons))];

const unitsOf = (field: FieldLine, reason: CannotSayReason): string =>
  [...new Set(field.kinds.filter((kind) => kind.reasons.includes(reason)).flatMap((kind) => kind.units))].join('、');

function Why({ title, words }: { title: string; words: string }) {
  return (
    <Box className="why">
      <Box as="p" className="line__title">
        {title}
      </Box>
      <Box as="p">{words}</Box>
    </Box>
  );
}

/** Whom a holder can ask about what can't be said. */
export interface Advice {
  /** The lead department by its full name. */
  authority: string;
  /** The unit that the place's own list names for a field; null where it names none. */
  unitOf: (field: string) => string | null;
}

function unitWords(field: FieldLine, reason: CannotSayReason, advice: Advice | undefined): string {
  const owing = unitsOf(field, reason);
  if (owing) return `${owingTitle}：${owing}`;
  const named = reason === 'noUnit' && advice?.unitOf(field.field);
  return named ? `责任单位：${named}` : '';
}

/** Fields that can't be spoken for, under each reason what it means and what to do; a field may stand under several. */
function CannotSay({ fields, advice }: { fields: FieldLine[]; advice: Advice | undefined }) {
  const reasons = [...new Set(fields.flatMap(reasonsOf))];
  const without = fields.filter((field) => reasonsOf(field).length === 0);
  return (
    <>
      {reasons.map((reason) => {
        const { title, why, next } = reasonWords[reason];
        return (
          <Box key={reason}>
            <Why title={`${title}（${cannotSayReasons[reason]}）`} words={advice ? why + next(advice.authority) : why} />
            <Lines
              fields={fields.filter((field) => reasonsOf(field).includes(reason))}
              more={(field) => unitWords(field, reason, advice)}
            />
          </Box>
        );
      })}
      {without.length > 0 && (
        <Box>
          <Why title="不在归集范围" words={advice ? '本地没有归集这类数据，需要证明的请按原途径办理。' : '本地没有归集这类数据。'} />
          <Lines fields={without} />
        </Box>
      )}
    </>
  );
}

/**
 * The fields by what they say, each group folded behind its count. `advice`: whom its holder can ask about what can't
 * be said; without it, a verifier's, the page tells only what it means.
 */
export function Fields({ decision, advice }: { decision: Decision; advice?: Advice | undefined }) {
  const { clear, hasRecords, cannotSay } = byState(decision.fields);
  const bare = clear.every((field) => field.bare);
  const outside = bare ? '' : outsideWords(clear).replace('；', '');
  return (
    <Box className="groups">
      {hasRecords.length > 0 && (
        <Fold
          title={`${hasRecords.length}个领域${stateWords.hasRecords}`}
          note={`共${decision.records.length}条，内容见下方`}
          icon={<Icon name="warn" className="mark mark--bad" />}
        >
          <Lines fields={hasRecords} />
        </Fold>
      )}
      {cannotSay.length > 0 && (
        <Fold
          title={`${cannotSay.length}个领域${stateWords.cannotSay}`}
          note="数据还不完整，不等于有记录"
          icon={<Icon name="unknown" className="mark mark--unknown" />}
        >
          <CannotSay fields={cannotSay} advice={advice} />
        </Fold>
      )}
      {clear.length > 0 && (
        <Fold
          title={`${clear.length}个领域${bare ? '' : '在'}${clearWords(clear)}`}
          note={
            sharedDay(clear) ? (
              <>
                {outside && `${outside}。`}
                数据截至
                <Box as="span" className="whole">
                  {dayWords(sharedDay(clear)!)}
                </Box>
              </>
            ) : (
              [outside, '各领域查了哪些，点开看'].filter(Boolean).join('。')
            )
          }
          icon={<Icon name="check" className="mark mark--good" />}
        >
          <Lines fields={clear} dayTold={sharedDay(clear) !== null} />
        </Fold>
      )}
    </Box>
  );
}
