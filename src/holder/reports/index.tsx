import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { scopeWords } from '../../../cloudfunctions/core/report/text/scope-words';
import { call } from '../../shell/cloud';
import { go, to } from '../../shell/navigation';
import { Failed, Gate, Stale } from '../../login';
import { More } from '../../login/more';
import type { MySubject } from '../../shell/session';
import { SubjectChoice } from '../../login/subject-choice';
import { Box, Button, Card, Empty, Icon, Loading, Page, Row, Status } from '../../ui';
import { useShownAgain } from '../../shell/use-shown-again';
import { usePages } from '../../shell/use-pages';
import { instantWords } from '../../words/dates';
import { overallTones, pastTone } from '../../words/overall';
import { lifeWords } from '../../words/life';

const title = '历史报告';

function History({ subject, subjects, choose }: { subject: string; subjects: MySubject[]; choose: (uscc: string | null) => void }) {
  const pages = usePages(
    async (before) => {
      const answer = await call('holder', 'listReports', { subject, ...(before === undefined ? {} : { before }) });
      return { items: answer.reports, next: answer.next };
    },
    ['holder/listReports', subject, 'pages'],
  );
  const { items: data, error, loading, reload } = pages;
  useShownAgain(reload);
  const reports = data ?? [];
  return (
    <Page title={title}>
      {subjects.length > 1 && (
        <Card>
          <SubjectChoice subjects={subjects} value={subject} onPick={choose} />
        </Card>
      )}
      {error && !data && <Failed error={error} title="没有取到报告" onRetry={reload} />}
      <Stale of={pages} />
      {!data && loading && <Loading />}
      {data && reports.length === 0 && (
        <Empty title="还没有开过报告">
          <Button onTap={() => go(to.ask(subject))}>开报告</Button>
        </Empty>
      )}
      {reports.length > 0 && (
        <Card title={reports[0]!.subjectName}>
          <Box className="groups">
            {reports.map(({ number, title: name, issued, validTo, life, result }) => {
              const { tone, words, note: since } = lifeWords(life, validTo);
              return (
                <Row
                  key={number}
                  title={name}
                  icon={<Icon name="report" />}
                  note={
                    <Box as="span" className="row__lines">
                      <Status tone={tone} words={words} />
                      {since && <Box as="span">{since}</Box>}
                      <Box as="span">{instantWords(issued)}开具</Box>
                      <Status
                        tone={
                          tone === 'good' && life.flags.length === 0 ? overallTones[result.overall.tone] : pastTone(result.overall.tone)
                        }
                        words={result.overall.words}
                      />
                      <Box as="span">{scopeWords(result)}</Box>
                    </Box>
                  }
                  onTap={() => go(to.report(number))}
                />
              );
            })}
          </Box>
          <More pages={pages} />
        </Card>
      )}
    </Page>
  );
}

/** The reports of one subject, newest first, each with where it stands now; another of one's subjects by a tap. */
export default function Index() {
  const { subject: asked } = useRouter().params;
  const [chosen, choose] = useState(asked ?? null);
  return (
    <Gate title={title}>
      {({ subjects }) => {
        const uscc = chosen ?? subjects[0]?.uscc;
        return uscc ? (
          <History subject={uscc} subjects={subjects} choose={choose} />
        ) : (
          <Page title={title}>
            <Empty icon="building" title="还没有绑定单位" />
          </Page>
        );
      }}
    </Gate>
  );
}
