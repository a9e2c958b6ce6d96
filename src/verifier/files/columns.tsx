import { scopeWords } from '../../../cloudfunctions/core/report/text/scope-words';
import type { Result } from '../../../types/verdict';
import { go, to } from '../../shell/navigation';
import type { Column } from '../../staff/table';
import { Box, Button, Status } from '../../ui';
import { overallTones } from '../../words/overall';
import { untilWords } from '../../words/dates';
import { toneOf } from '../../verdict/verdict';
import type { Check } from '../file/queue';
import { holdResult } from '../result/held';

const soft = (words: string) => (
  <Box as="span" className="words--soft words--small">
    {words}
  </Box>
);

function Whose({ file, result }: Check) {
  const compare = result?.answer.compare;
  return (
    <Box className="row__lines">
      {compare?.name && <Box as="span">{compare.name}</Box>}
      {compare?.uscc && (
        <Box as="span" className="code-words whole">
          {compare.uscc}
        </Box>
      )}
      <Box as="span" className="words--soft words--small code-words">
        {file.name}
      </Box>
    </Box>
  );
}

/** Whether it stands, in the words of its verdict; or where its check is. */
function Verdict({ state, result, error }: Check) {
  if (state === 'checking') return <>正在核对……</>;
  if (state === 'waiting') return <>{error ? '等待继续' : '排队中'}</>;
  if (!result)
    return (
      <Box className="row__lines">
        <Status tone="warn" words="没有核对成" />
        {soft(error?.hint ?? '')}
      </Box>
    );
  const { verdict, reason, words, hint } = result.answer;
  const tone = toneOf(verdict, reason);
  return (
    <Box className="row__lines">
      <Status tone={tone} words={words} />
      {tone !== 'good' && soft(hint)}
    </Box>
  );
}

/** What a genuine report says; nothing that doesn't stand is told as a result. */
const saidBy = ({ result }: Check): Result | null => (result?.answer.verdict === 'genuine' ? result.answer.result : null);

function Says({ overall, demo }: Result) {
  return (
    <Box className="row__lines">
      <Status tone={overallTones[overall.tone]} words={overall.words} />
      {demo && <Status tone="warn" words="演示数据，不具效力" />}
    </Box>
  );
}

function Next({ check: { id, file, state, result }, onRetry }: { check: Check; onRetry: (id: string) => void }) {
  if (state === 'failed')
    return (
      <Button look="quiet" icon="refresh" label={`重试：${file.name}`} onTap={() => onRetry(id)}>
        重试
      </Button>
    );
  if (!result) return null;
  const open = () => {
    holdResult({ ...result, listed: true });
    go(to.result());
  };
  return (
    <Button look="quiet" label={`看全部：${result.answer.compare?.name ?? file.name}`} onTap={open}>
      看全部
    </Button>
  );
}

/** The columns in the reader's order: whose, whether it stands, what it says, how far that reaches, until when. */
export const columnsOf = (onRetry: (id: string) => void): readonly Column<Check>[] => [
  { name: '单位和文件', of: (check) => <Whose {...check} /> },
  { name: '真伪', of: (check) => <Verdict {...check} /> },
  {
    name: '报告结果',
    of: (check) => {
      const said = saidBy(check);
      return said && <Says {...said} />;
    },
  },
  {
    name: '范围',
    of: (check) => {
      const said = saidBy(check);
      return said && scopeWords(said);
    },
  },
  { name: '有效期', of: ({ result }) => (result?.answer.compare ? untilWords(result.answer.compare.validTo) : null) },
  { name: '操作', action: true, of: (check) => <Next check={check} onRetry={onRetry} /> },
];
