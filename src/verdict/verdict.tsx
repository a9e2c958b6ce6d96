import type { Life } from '../../types/report';
import type { Overall, Reason, VerdictCode, VerdictWords } from '../../types/verdict';
import { Box, classes, Notice, Status, type Tone } from '../ui';
import { instantWords } from '../words/dates';
import { flagWords } from '../words/life';
import { overallTones, pastTone } from '../words/overall';
import './verdict.scss';

/** A verdict's tone, beside its words. */
export const verdictTones: Record<VerdictCode, Tone> = {
  genuine: 'good',
  ended: 'bad',
  notOriginal: 'bad',
  notFound: 'bad',
  unreadable: 'warn',
  untrusted: 'bad',
  offline: 'unknown',
  receipt: 'info',
};

/** A genuine report whose records changed since is no plain good news; an unknown hash or a wrong clock is no proof of a forgery. */
const warns: ReadonlySet<Reason> = new Set(['FLAGGED', 'HASH_UNKNOWN', 'ISSUED_LATER']);
/** The tone of a verdict with its reason. */
export const toneOf = (verdict: VerdictCode, reason: Reason): Tone => (warns.has(reason) ? 'warn' : verdictTones[verdict]);

interface Props {
  answer: VerdictWords;
  /** What the report says, where the door tells it. */
  overall: Overall | null;
  life: Life | null;
  demo?: boolean | undefined;
  /** Whose report it is, where the door tells it. */
  whose?: { name: string | null; uscc: string | null } | null;
}

/** The answer in the reader's order: whose report it is, whether it stands, then what it says and how far that reaches. */
export function Verdict({ answer: { verdict, reason, words, hint }, overall, life, demo = false, whose = null }: Props) {
  const tone = toneOf(verdict, reason);
  // What the words say already isn't said again.
  const why = hint === `${words}。` ? null : hint;
  const stands = verdict === 'genuine' || verdict === 'offline';
  return (
    <Box
      as="section"
      className={classes('verdict', `verdict--${stands && overall && tone === 'good' ? overallTones[overall.tone] : tone}`)}
      label="核验结果"
    >
      {whose?.name && (
        <Box>
          <Box as="h2" className="verdict__name">
            {whose.name}
          </Box>
          <Box as="p" className="words--soft code-words">
            {whose.uscc}
          </Box>
        </Box>
      )}
      <Box className="verdict__head">
        <Status tone={tone} words={words} large />
        {overall && stands && (
          <Status tone={tone === 'warn' ? pastTone(overall.tone) : overallTones[overall.tone]} words={overall.words} large />
        )}
        {demo && <Status tone="warn" words="演示数据，不具效力" />}
      </Box>
      {why && (
        <Box as="p">
          {why}
          {life?.since ? `（${instantWords(life.since)}）` : ''}
        </Box>
      )}
      {life?.replacedBy && <Box as="p">替代它的新报告编号：{life.replacedBy}</Box>}
      {overall && !stands && (
        <Box as="p">
          原来的结果：{[overall.words, ...overall.notes.map((note) => note.replace(/。$/, ''))].join('；')}。现在不能作为依据。
        </Box>
      )}
      {overall &&
        stands &&
        overall.notes.map((note) => (
          <Box as="p" key={note}>
            {note}
          </Box>
        ))}
      {life &&
        flagWords(life).map((flag) => (
          <Notice tone="warn" key={flag}>
            {flag}
          </Notice>
        ))}
    </Box>
  );
}
