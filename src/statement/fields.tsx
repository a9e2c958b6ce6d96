import { cannotSayReasons, type CannotSayReason } from '../../types/kinds';
import type { Decision, FieldLine } from '../../types/report';
import { Box, Fold, Icon } from '../ui';
import { dayWords } from '../words/dates';
import { reasonWords } from '../words/reasons';

/** The fields by what they say: the result at a glance. */
export function tally(decision: Decision): { clear: FieldLine[]; records: FieldLine[]; unsaid: FieldLine[] } {
  const of = (state: FieldLine['state']) => decision.fields.filter((field) => field.state === state);
  return { clear: of('clear'), records: of('hasRecords'), unsaid: of('cannotSay') };
}

const asOfWords = (day: string | null): string => (day ? `数据截至${dayWords(day)}` : '');

/** The day all of them share; null when they differ or have none. */
const sharedDay = (fields: FieldLine[]): string | null => (fields.every(({ asOf }) => asOf === fields[0]!.asOf) ? fields[0]!.asOf : null);

/** Fields that say the same, said once: thirty lines of the same words hide the one that differs. */
function Lines({ fields, say = (field) => field.words }: { fields: FieldLine[]; say?: (field: FieldLine) => string }) {
  const shared = sharedDay(fields);
  const together = new Map<string, FieldLine[]>();
  for (const field of fields) {
    const words = [say(field), shared ? '' : asOfWords(field.asOf)].filter(Boolean).join('。');
    together.set(words, [...(together.get(words) ?? []), field]);
  }
  return (
    <Box as="ul" className="lines">
      {[...together].map(([words, alike]) => (
        <Box as="li" key={words} className="line">
          <Box as="p" className="line__title">
            {alike.map(({ field }) => field).join('、')}
          </Box>
          <Box as="p" className="line__words">
            {words}
          </Box>
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

/** Fields that can't be spoken for, under each reason what it means and what to do; a field may stand under several. */
function CannotSay({ fields, advise }: { fields: FieldLine[]; advise: boolean }) {
  const reasons = [...new Set(fields.flatMap(reasonsOf))];
  const without = fields.filter((field) => reasonsOf(field).length === 0);
  return (
    <>
      {reasons.map((reason) => {
        const { title, why, next } = reasonWords[reason];
        return (
          <Box key={reason}>
            <Why title={`${title}（${cannotSayReasons[reason]}）`} words={advise ? why + next : why} />
            <Lines
              fields={fields.filter((field) => reasonsOf(field).includes(reason))}
              say={(field) => [field.words, unitsOf(field, reason) && `报送单位：${unitsOf(field, reason)}`].filter(Boolean).join('。')}
            />
          </Box>
        );
      })}
      {without.length > 0 && (
        <Box>
          <Why title="不在归集范围" words={advise ? '本地没有归集这类数据，需要证明的请按原途径办理。' : '本地没有归集这类数据。'} />
          <Lines fields={without} />
        </Box>
      )}
    </>
  );
}

/**
 * The fields by what they say, each group folded behind its count. `advise`: tell the holder what to do about what can't
 * be said; a verifier is told what it means only.
 */
export function Fields({ decision, advise = false }: { decision: Decision; advise?: boolean }) {
  const { clear, records, unsaid } = tally(decision);
  const bare = clear.length > 0 && clear.every((field) => field.bare);
  return (
    <Box className="groups">
      {records.length > 0 && (
        <Fold
          title={`${records.length}个领域有记录`}
          note={`共${decision.records.length}条，内容见下方`}
          icon={<Icon name="warn" className="mark mark--bad" />}
        >
          <Lines fields={records} />
        </Fold>
      )}
      {unsaid.length > 0 && (
        <Fold
          title={`${unsaid.length}个领域暂不能说明`}
          note="数据还不完整，不等于有记录"
          icon={<Icon name="unknown" className="mark mark--unknown" />}
        >
          <CannotSay fields={unsaid} advise={advise} />
        </Fold>
      )}
      {clear.length > 0 && (
        <Fold
          title={`${clear.length}个领域${bare ? '无违法违规记录' : '未查到记录'}`}
          note={asOfWords(sharedDay(clear)) || '各领域查了哪些，点开看'}
          icon={<Icon name="check" className="mark mark--good" />}
        >
          <Lines fields={clear} />
        </Fold>
      )}
    </Box>
  );
}
