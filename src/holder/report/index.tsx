import './index.scss';
import { useRouter } from '@tarojs/taro';
import { type ReactNode, useMemo, useState } from 'react';
import type { Output } from '../../../types/actions';
import { barcodeImage } from '../../barcode';
import { call } from '../../cloud';
import { go, to } from '../../go';
import { Failed, Gate } from '../../login';
import { Fields, Records, Rules, Span } from '../../statement';
import { Box, Button, Card, Dialog, Empty, Facts, Loading, Notice, Page, Picture, Status } from '../../ui';
import { useAct, useCall, useShownAgain } from '../../use-call';
import { timeWords } from '../../words/dates';
import { issuerWords } from '../../words/issuer';
import { flagWords, lifeWords } from '../../words/life';

const title = '报告';

function Cover({ report: { statement, life, verificationCode } }: { report: Output<'holder', 'report'> }) {
  const { number, subject, period, purpose, recipient, issuer, place, issued, validTo } = statement;
  const state = lifeWords(life, validTo);
  const bars = useMemo(() => barcodeImage(number, 2, 64), [number]);
  const facts: [string, ReactNode][] = [
    ['单位', subject.name],
    ['代码', subject.uscc],
    ['时间段', <Span key="period" {...period} />],
    ['用途', purpose],
    ['给谁用', recipient],
    ['出具单位', issuerWords(issuer, place)],
    ['出具时间', timeWords(issued)],
    ['编号', number],
  ];
  return (
    <>
      <Card title={statement.title}>
        <Box className="record__head">
          <Status large tone={state.tone} words={state.words} />
          {state.note && <Box as="span">{state.note}</Box>}
        </Box>
        {flagWords(life).map((words) => (
          <Notice key={words} tone="warn">
            {words}。对方核验时也会看到，建议重新开一份。
          </Notice>
        ))}
        <Facts facts={facts.filter(([, value]) => Boolean(value))} />
        <Picture className="bars" src={bars} name={`报告编号的条形码：${number}`} />
        <Box className="proof">
          <Box className="words--soft">核验码（区分大小写）</Box>
          <Box className="proof__code">{verificationCode}</Box>
        </Box>
      </Card>
    </>
  );
}

function Withdraw({ number, onDone }: { number: string; onDone: () => void }) {
  const [asking, ask] = useState(false);
  const withdraw = useAct(() => call('holder', 'withdraw', { number }));
  const run = async () => {
    if (!(await withdraw.act(undefined))) return;
    ask(false);
    onDone();
  };
  return (
    <>
      <Button look="quiet" onTap={() => ask(true)}>
        撤回这份报告
      </Button>
      <Dialog
        open={asking}
        title="撤回这份报告？"
        confirm="撤回"
        danger
        loading={withdraw.busy}
        onConfirm={() => void run()}
        onCancel={() => ask(false)}
      >
        <Box as="p">撤回后不能恢复：不能再亮码，别人核验时会看到“已撤回”。需要时可以再开一份新的。</Box>
        {withdraw.error && <Failed error={withdraw.error} title="没有撤回成功" />}
      </Dialog>
    </>
  );
}

function Report({ number }: { number: string }) {
  const { data, error, loading, reload } = useCall(() => call('holder', 'report', { number }), ['holder/report', number]);
  useShownAgain(reload);
  const valid = data?.life.state === 'valid';
  const footer = valid && (
    <Button icon="code" onTap={() => go(to.code(number))}>
      亮码
    </Button>
  );
  return (
    <Page title={data?.statement.title ?? title} footer={footer}>
      {error && !data && <Failed error={error} title="没有打开报告" onRetry={reload} />}
      {error && data && <Notice tone="warn">没有取到最新状态。{error.hint}</Notice>}
      {!data && loading && <Loading words="正在打开报告" />}
      {data && (
        <>
          {data.statement.document.demo && <Notice tone="warn">演示数据：这份报告只供试用，不能作为证明。</Notice>}
          <Cover report={data} />
          <Card title="报告结果">
            <Fields decision={data.statement.decision} advise />
          </Card>
          <Records decision={data.statement.decision} />
          <Rules rules={data.statement.rules} notices={data.statement.notices} />
          {!valid && (
            <Button icon="report" onTap={() => go(to.ask(data.statement.subject.uscc))}>
              重新开一份
            </Button>
          )}
          {valid && <Withdraw number={number} onDone={reload} />}
        </>
      )}
    </Page>
  );
}

/** One report, whole: where it stands, what identifies it, what it says, and what may be done with it. */
export default function Index() {
  const { number } = useRouter().params;
  return (
    <Gate title={title}>
      {() =>
        number ? (
          <Report number={number} />
        ) : (
          <Page title={title}>
            <Empty title="没有指明报告" hint="请从首页的报告列表打开。" />
          </Page>
        )
      }
    </Gate>
  );
}
