import { useState } from 'react';
import type { Output } from '../../../types/actions';
import { doorNames } from '../../../types/reasons';
import { call } from '../../shell/cloud';
import { go, to } from '../../shell/navigation';
import { Box, Button, Card, DayField, Empty, ErrorBox, Loading, Page, Row, Status } from '../../ui';
import { useAct } from '../../shell/use-act';
import { useCall } from '../../shell/use-call';
import { toneOf } from '../../verdict';
import { scopeWords } from '../../../cloudfunctions/core/report/text/scope-words';
import { overallTones, pastTone } from '../../words/overall';
import { dayWords, instantWords, today } from '../../words/dates';
import { ExportSheet } from './export-sheet';

type Pages = Output<'verifier', 'listReceipts'>;
const FIRST_DAY = '2025-01-01';

/** One's own verifications, newest first, of one day where asked: each leads to its receipt. Nothing is cut off without saying so. */
export default function Index() {
  const [day, setDay] = useState('');
  const [more, setMore] = useState<Pages | null>(null);
  const [exporting, setExporting] = useState(false);
  const ask = (before?: number) =>
    call('verifier', 'listReceipts', { ...(day ? { day } : {}), ...(before === undefined ? {} : { before }) });
  const { data, error, loading, reload } = useCall(() => ask(), ['verifier/listReceipts', day]);
  const below = useAct(async (before: number) => {
    const page = await ask(before);
    setMore((m) => ({ receipts: [...(m?.receipts ?? []), ...page.receipts], next: page.next }));
  });
  const choose = (chosen: string) => {
    setMore(null);
    below.clear();
    setDay(chosen);
  };
  const receipts = [...(data?.receipts ?? []), ...(more?.receipts ?? [])];
  const next = more ? more.next : (data?.next ?? null);
  return (
    <Page title="核验记录">
      <Card>
        <DayField
          id="day"
          label="只看哪一天"
          value={day}
          onChange={choose}
          from={FIRST_DAY}
          to={today()}
          help={day ? undefined : '不选就是全部。'}
        />
        <Box className="pair">
          {day && (
            <Button look="plain" onTap={() => choose('')}>
              看全部
            </Button>
          )}
          <Button look="plain" icon="report" onTap={() => setExporting(true)}>
            导出表格
          </Button>
        </Box>
      </Card>
      {error && !data && <ErrorBox error={error} title="没有取到记录" onRetry={reload} />}
      {!data && loading && <Loading />}
      {data && receipts.length === 0 && (
        <Empty
          icon="clock"
          title={day ? `${dayWords(day)}没有核验记录` : '还没有核验记录'}
          hint="每次核验到报告，都会留下一份签名的回执。没有登录的，只看得到这台设备上的记录。"
        />
      )}
      {receipts.length > 0 && (
        <Card>
          <Box className="groups">
            {receipts.map(({ id, at, name, number, door, verdict, reason, words, result }) => (
              <Row
                key={id}
                title={name ?? number}
                note={
                  <Box as="span" className="row__lines">
                    <Status tone={toneOf(verdict, reason)} words={words} />
                    {result?.demo && <Status tone="info" words="演示" />}
                    {result && (
                      <>
                        <Status
                          tone={toneOf(verdict, reason) === 'good' ? overallTones[result.overall.tone] : pastTone(result.overall.tone)}
                          words={result.overall.words}
                        />
                        <Box as="span">{scopeWords(result)}</Box>
                      </>
                    )}
                    <Box as="span">
                      {instantWords(at)} {doorNames[door]}
                    </Box>
                    {name && (
                      <Box as="span" className="code-words">
                        {number}
                      </Box>
                    )}
                  </Box>
                }
                onTap={() => go(to.receipt(id))}
              />
            ))}
          </Box>
          {below.error && <ErrorBox error={below.error} title="没有取到更早的记录" />}
          {next === null ? (
            <Box as="p" className="words--soft">
              共{receipts.length}条，已全部列出。
            </Box>
          ) : (
            <Button look="plain" icon="down" loading={below.busy} onTap={() => void below.act(next)}>
              {`已列出${receipts.length}条，看更早的`}
            </Button>
          )}
        </Card>
      )}
      {exporting && <ExportSheet first={day || `${today().slice(0, 8)}01`} last={day || today()} onClose={() => setExporting(false)} />}
    </Page>
  );
}
