import type { Life, Statement } from '../../../types/report';
import { tally } from '../../statement';
import { Box, classes, Notice, Status, type Tone } from '../../ui';
import { flagWords, lifeWords } from '../../words/life';

interface Overall {
  tone: Tone;
  words: string;
  /** What the words leave open. */
  notes: string[];
}

/** The result in a few words, never better than its worst field. The bare words only when every field has earned them. */
export function overallOf({ decision }: Pick<Statement, 'decision'>): Overall {
  const { clear, records, unsaid } = tally(decision);
  const open = unsaid.length > 0 ? [`${unsaid.length}个领域数据还不完整，暂不能说明，不等于有记录。`] : [];
  if (records.length > 0 || decision.records.length > 0)
    return { tone: 'bad', words: `有违法违规记录${decision.records.length}条`, notes: open };
  if (unsaid.length > 0 && clear.length === 0) return { tone: 'unknown', words: '暂不能说明', notes: open };
  if (unsaid.length > 0) return { tone: 'unknown', words: '部分领域暂不能说明', notes: [...open, `其余${clear.length}个领域未查到记录。`] };
  if (decision.fields.every((field) => field.bare)) return { tone: 'good', words: '无违法违规记录', notes: [] };
  return { tone: 'good', words: '未查到违法违规记录', notes: ['以各领域列明的种类为准。'] };
}

/** The result first: whether the report stands, and what it says. */
export function Verdict({ statement, life }: { statement: Statement; life: Life }) {
  const overall = overallOf(statement);
  const state = lifeWords(life, statement.validTo);
  const stands = life.state === 'valid';
  return (
    <Box as="section" className={classes('verdict', `verdict--${stands ? overall.tone : state.tone}`)} label="核验结果">
      <Box className="verdict__head">
        {stands ? (
          <>
            <Status tone={overall.tone} words={overall.words} large />
            <Status tone={state.tone} words={`报告${state.words}`} />
          </>
        ) : (
          <>
            <Status tone={state.tone} words={`报告${state.words}`} large />
            <Status tone="info" words={`原结果：${overall.words}`} />
          </>
        )}
        {statement.document.demo && <Status tone="warn" words="演示数据，不具效力" />}
      </Box>
      {!stands && <Box as="p">{state.note && `${state.note}。`}这份报告已失效，不能作为依据，请让对方出示新的报告。</Box>}
      {stands &&
        overall.notes.map((note) => (
          <Box as="p" key={note}>
            {note}
          </Box>
        ))}
      {flagWords(life).map((flag) => (
        <Notice tone="warn" key={flag}>
          {flag}
        </Notice>
      ))}
    </Box>
  );
}
