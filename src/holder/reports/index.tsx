import { useRouter } from '@tarojs/taro';
import { call } from '../../cloud';
import { go, to } from '../../go';
import { Failed, Gate, Stale } from '../../login';
import { Box, Button, Card, Empty, Icon, Loading, Page, Row, Status } from '../../ui';
import { useCall, useShownAgain } from '../../use-call';
import { timeWords } from '../../words/dates';
import { lifeWords } from '../../words/life';

const title = '历史报告';

/** How many fields say what, leaving out what there is none of. */
const tallyWords = ({ clear, hasRecords, cannotSay }: { clear: number; hasRecords: number; cannotSay: number }): string =>
  [hasRecords && `有记录${hasRecords}个领域`, cannotSay && `暂不能说明${cannotSay}个领域`, clear && `未查到记录${clear}个领域`]
    .filter(Boolean)
    .join('，');

function History({ subject }: { subject: string }) {
  const called = useCall(() => call('holder', 'reports', { subject }), ['holder/reports', subject]);
  const { data, error, loading, reload } = called;
  useShownAgain(reload);
  const reports = data?.reports ?? [];
  return (
    <Page title={title}>
      {error && !data && <Failed error={error} title="没有取到报告" onRetry={reload} />}
      <Stale of={called} />
      {!data && loading && <Loading />}
      {data && reports.length === 0 && (
        <Empty title="还没有开过报告">
          <Button onTap={() => go(to.ask(subject))}>开报告</Button>
        </Empty>
      )}
      {reports.length > 0 && (
        <Card title={reports[0]!.subjectName}>
          <Box className="groups">
            {reports.map(({ number, title: name, place, issued, validTo, life, tally }) => {
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
                      <Box as="span">
                        {place}，{timeWords(issued)}开具
                      </Box>
                      <Box as="span">{tallyWords(tally)}</Box>
                    </Box>
                  }
                  onTap={() => go(to.report(number))}
                />
              );
            })}
          </Box>
        </Card>
      )}
    </Page>
  );
}

/** The reports of one subject, newest first, each with where it stands now. */
export default function Index() {
  const { subject } = useRouter().params;
  return (
    <Gate title={title}>
      {({ subjects }) => {
        const uscc = subject ?? subjects[0]?.uscc;
        return uscc ? (
          <History subject={uscc} />
        ) : (
          <Page title={title}>
            <Empty icon="building" title="还没有绑定单位" />
          </Page>
        );
      }}
    </Gate>
  );
}
