import { go, to } from '../shell/navigation';
import { Failed } from '../login';
import type { MySubject } from '../shell/session';
import { Box, Button, Card, Icon, Notice, Row, Status } from '../ui';
import { scopeWords } from '../../cloudfunctions/core/report/text/scope-words';
import { overallTones, pastTone } from '../words/overall';
import { lifeWords } from '../words/life';
import { OpenCode } from './open-code';
import { useOpenCode } from './use-open-code';
import { useReports } from './use-reports';

/** A subject one holds: its newest report and the next thing to do. */
export function SubjectCard({ subject }: { subject: MySubject }) {
  const { uscc, number, name, status } = subject;
  const { called, reports, valid } = useReports(uscc);
  const { data, error, loading, reload } = called;
  const { open, status: shown } = useOpenCode(valid?.number ?? null);
  const newest = valid ?? reports[0];
  const state = newest && lifeWords(newest.life, newest.validTo);
  return (
    <Card title={name}>
      <Box as="p" className="words--soft code-words">
        {number}
      </Box>
      {status !== 'active' && (
        <Notice tone="warn">{status === 'cancelled' ? '该单位已注销，不能再开新报告。' : '该单位已被吊销营业执照。'}</Notice>
      )}
      {error && !data && <Failed error={error} title="没有取到报告" onRetry={reload} />}
      {!data && loading && <Box className="words--soft">正在查看报告……</Box>}
      {newest && state && (
        <Row
          title={newest.title}
          icon={<Icon name="report" />}
          note={
            <Box as="span" className="row__lines">
              <Status tone={state.tone} words={state.words} />
              {state.note && <Box as="span">{state.note}</Box>}
              <Status
                tone={
                  state.tone === 'good' && newest.life.flags.length === 0
                    ? overallTones[newest.result.overall.tone]
                    : pastTone(newest.result.overall.tone)
                }
                words={newest.result.overall.words}
              />
              <Box as="span">{scopeWords(newest.result)}</Box>
            </Box>
          }
          onTap={() => go(to.report(newest.number))}
        />
      )}
      {data && reports.length === 0 && <Box className="words--soft">还没有开过报告。</Box>}
      <OpenCode open={open} status={shown} />
      <Box className="stack">
        {valid && (
          <Button icon="code" onTap={() => go(to.code(valid.number, true))}>
            {open ? '回到亮着的码' : '亮码'}
          </Button>
        )}
        {status !== 'cancelled' && (
          <Button icon="report" look={valid ? 'plain' : 'primary'} onTap={() => go(to.ask(uscc))}>
            {newest ? '开新报告' : '开报告'}
          </Button>
        )}
      </Box>
      {reports.length > 1 && (
        <Row
          title="历史报告"
          note={data?.next == null ? `共${reports.length}份` : `${reports.length}份以上`}
          icon={<Icon name="clock" />}
          onTap={() => go(to.reports(uscc))}
        />
      )}
    </Card>
  );
}
