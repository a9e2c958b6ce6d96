import { useState } from 'react';
import { call } from '../shell/cloud';
import { Failed } from '../login';
import { More } from '../login/more';
import type { MySubject } from '../shell/session';
import { SubjectChoice } from '../login/subject-choice';
import { Box, Fold, Icon, Loading } from '../ui';
import { useShownAgain } from '../shell/use-shown-again';
import { usePages } from '../shell/use-pages';
import { instantWords } from '../words/dates';

/** What happened to the subjects one holds: every binding and every issue. */
export function Events({ subjects }: { subjects: readonly MySubject[] }) {
  const [subject, choose] = useState<string | null>(null);
  const pages = usePages(
    async (before) => {
      const input = { ...(subject ? { subject } : {}), ...(before === undefined ? {} : { before }) };
      const { notices, next } = await call('holder', 'listNotices', input);
      return { items: notices, next };
    },
    ['holder/listNotices', subject],
  );
  const { items: notices, error, loading, reload } = pages;
  useShownAgain(reload);
  const newest = notices?.[0];
  return (
    <Fold
      title="办理动态"
      note={newest ? `${instantWords(newest.at)} ${newest.text}` : '绑定和开具都会在这里留痕'}
      icon={<Icon name="clock" />}
    >
      <SubjectChoice all subjects={subjects} value={subject} onPick={choose} />
      {error && !notices && <Failed error={error} onRetry={reload} />}
      {!notices && loading && <Loading />}
      {notices?.length === 0 && <Box className="words--soft">还没有动态。</Box>}
      <Box as="ul" className="lines">
        {(notices ?? []).map(({ id, kind, subject: name, text, at }) => (
          <Box as="li" key={`${kind}${id}`} className="line">
            <Box as="p">{text}</Box>
            <Box as="p" className="line__words">
              {name} {instantWords(at)}
            </Box>
          </Box>
        ))}
      </Box>
      <More pages={pages} />
    </Fold>
  );
}
