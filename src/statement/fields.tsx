import { notAskedTitle, owingTitle, subjectWideTitle } from '../../cloudfunctions/core/report/text/fields-section';
import { leftOutWords } from '../../cloudfunctions/core/report/text/left-out-words';
import { outsideWords } from '../../cloudfunctions/core/report/text/outside-words';
import { clearWords } from '../../cloudfunctions/core/report/text/sentence-words';
import { byState, stateWords, worstOf } from '../../cloudfunctions/core/report/text/state-words';
import { cannotSayReasons, type CannotSayReason } from '../../types/kinds';
import type { Decision, FieldLine, Line, Scope } from '../../types/report';
import { Box, Fold, Icon } from '../ui';
import { reasonWords } from '../words/reasons';

type Named = Line & { field: string };
interface LinesProps {
  fields: Named[];
  more?: (field: Named) => string;
}

/** Lines that say the same, said once: thirty lines of the same words hide the one that differs. */
function Lines({ fields, more }: LinesProps) {
  const together = new Map<string, { found: string; aside: string; names: string[] }>();
  for (const field of fields) {
    const found = [field.words, more?.(field)].filter(Boolean).join('。');
    const aside = leftOutWords(field);
    const alike = together.get(found + aside) ?? { found, aside, names: [] };
    together.set(found + aside, { ...alike, names: [...alike.names, field.field] });
  }
  return (
    <Box as="ul" className="lines">
      {[...together].map(([key, { found, aside, names }]) => (
        <Box as="li" key={key} className="line">
          <Box as="p" className="line__title">
            {names.join('、')}
          </Box>
          <Box as="p" className="line__found">
            {found}
          </Box>
          {aside && (
            <Box as="p" className="line__words">
              {aside}
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

const marks = { clear: ['check', 'good'], hasRecords: ['warn', 'bad'], cannotSay: ['unknown', 'unknown'] } as const;
const Mark = ({ state }: { state: Line['state'] }) => <Icon name={marks[state][0]} className={`mark mark--${marks[state][1]}`} />;

/** What stands in the report whatever fields were asked for. */
function SubjectWide({ lines }: { lines: Decision['subjectWide'] }) {
  const worst = worstOf(lines);
  if (!worst) return null;
  return (
    <Fold
      title={subjectWideTitle}
      note={lines.map(({ name }) => name).join('、')}
      icon={<Mark state={worst} />}
      open={worst === 'hasRecords'}
    >
      <Lines fields={lines.map((line) => ({ ...line, field: line.name }))} />
    </Fold>
  );
}

interface Props {
  decision: Decision;
  scope: Scope;
  /** Whom its holder can ask about what can't be said; without it, a verifier's, the page tells only what it means. */
  advice?: Advice | undefined;
}

/** The fields by what they say, each group folded behind its count; then what stands subject-wide, and the fields not asked for. */
export function Fields({ decision, scope, advice }: Props) {
  const { clear, hasRecords, cannotSay } = byState(decision.fields);
  const earned = clearWords(clear);
  const outside = outsideWords(clear).replace('；', '');
  return (
    <Box className="groups">
      {hasRecords.length > 0 && (
        <Fold
          title={`${hasRecords.length}个领域${stateWords.hasRecords}`}
          note={`共${decision.records.length}条，内容见下方`}
          icon={<Mark state="hasRecords" />}
        >
          <Lines fields={hasRecords} />
        </Fold>
      )}
      {cannotSay.length > 0 && (
        <Fold
          title={`${cannotSay.length}个领域${stateWords.cannotSay}`}
          note="数据还不完整，不等于有记录"
          icon={<Mark state="cannotSay" />}
        >
          <CannotSay fields={cannotSay} advice={advice} />
        </Fold>
      )}
      {clear.length > 0 && (
        <Fold
          title={`${clear.length}个领域${earned === stateWords.clear ? '在' : ''}${earned}`}
          note={[outside, '各领域查了哪些，点开看'].filter(Boolean).join('。')}
          icon={<Mark state="clear" />}
        >
          <Lines fields={clear} />
        </Fold>
      )}
      <SubjectWide lines={decision.subjectWide} />
      {scope.notAsked.length > 0 && (
        <Fold title={notAskedTitle(scope)} note="这些领域不在这份报告里" icon={<Icon name="info" className="mark" />}>
          <Box as="p">{scope.notAsked.join('、')}</Box>
        </Fold>
      )}
    </Box>
  );
}
