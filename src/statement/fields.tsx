import { cannotSayReasons, type CannotSayReason, recordKinds } from '../../types/kinds';
import type { Decision, FieldLine } from '../../types/report';
import { Box, Fold, Icon } from '../ui';
import { dayWords } from '../words/dates';
import { reasonWords } from '../words/reasons';

const asOf = ({ asOf: day }: FieldLine): string => (day ? `数据截至${dayWords(day)}` : '');

function Line({ field, children }: { field: FieldLine; children?: string }) {
  return (
    <Box as="li" className="line">
      <Box as="p" className="line__title">
        {field.field}
      </Box>
      <Box as="p" className="line__words">
        {children ?? field.words}
      </Box>
      {field.asOf && (
        <Box as="p" className="line__words">
          {asOf(field)}
        </Box>
      )}
    </Box>
  );
}

const reasonsOf = (field: FieldLine): CannotSayReason[] => [...new Set(field.kinds.flatMap((kind) => kind.reasons))];

const unitsOf = (field: FieldLine, reason: CannotSayReason): string =>
  [...new Set(field.kinds.filter((kind) => kind.reasons.includes(reason)).flatMap((kind) => kind.units))].join('、');

/** Fields that can't be spoken for, under each reason what it means and what to do; a field may stand under several. */
function CannotSay({ fields, advise }: { fields: FieldLine[]; advise: boolean }) {
  const reasons = [...new Set(fields.flatMap(reasonsOf))];
  return (
    <>
      {reasons.map((reason) => (
        <Box key={reason} className="stack">
          <Box>
            <Box as="p" className="line__title">
              {reasonWords[reason].title}（{cannotSayReasons[reason]}）
            </Box>
            <Box as="p" className="line__words">
              {reasonWords[reason].why}
              {advise && reasonWords[reason].next}
            </Box>
          </Box>
          <Box as="ul" className="lines">
            {fields
              .filter((field) => reasonsOf(field).includes(reason))
              .map((field) => (
                <Line key={field.field} field={field}>
                  {[field.words, unitsOf(field, reason) && `报送单位：${unitsOf(field, reason)}`].filter(Boolean).join('。')}
                </Line>
              ))}
          </Box>
        </Box>
      ))}
    </>
  );
}

/** How many fields say what: the result at a glance. */
export function tally(decision: Decision): { clear: FieldLine[]; records: FieldLine[]; unsaid: FieldLine[] } {
  const of = (state: FieldLine['state']) => decision.fields.filter((field) => field.state === state);
  return { clear: of('clear'), records: of('hasRecords'), unsaid: of('cannotSay') };
}

/**
 * The fields by what they say, each group folded behind its count. `advise`: tell the holder what to do about what can't
 * be said; a verifier is told what it means only.
 */
export function Fields({ decision, advise = false }: { decision: Decision; advise?: boolean }) {
  const { clear, records, unsaid } = tally(decision);
  const kinds = [...new Set(clear.flatMap((field) => field.kinds.filter((k) => k.state === 'clear').map((k) => recordKinds[k.kind])))];
  return (
    <Box className="groups">
      {records.length > 0 && (
        <Fold
          title={`${records.length}个领域有记录`}
          note={`共${decision.records.length}条，内容见下方`}
          icon={<Icon name="warn" className="mark mark--bad" />}
        >
          <Box as="ul" className="lines">
            {records.map((field) => (
              <Line key={field.field} field={field} />
            ))}
          </Box>
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
          title={`${clear.length}个领域未查到记录`}
          note={`查了${kinds.join('、')}`}
          icon={<Icon name="check" className="mark mark--good" />}
        >
          <Box as="ul" className="lines">
            {clear.map((field) => (
              <Line key={field.field} field={field} />
            ))}
          </Box>
        </Fold>
      )}
    </Box>
  );
}
