import { useEffect, useRef, useState } from 'react';
import { overallOf } from '../../../cloudfunctions/core/report/text/overall';
import type { Output } from '../../../types/actions';
import { call } from '../../shell/cloud';
import { offset } from '../../shell/clock';
import { goOn, to } from '../../shell/navigation';
import { noteOpenCode } from '../../shell/open-codes';
import { Failed } from '../../login';
import { useAct } from '../../shell/use-act';
import { Box, Button, Card, Facts, Loading, Notice, Page } from '../../ui';
import { dayWords } from '../../words/dates';
import type { HeldCode } from '../held-code';
import { storeSecret } from '../secret';
import { isUscc, type Options, OptionsCard, usual } from './options';

type Report = Output<'holder', 'getReport'>;
const over: Record<Exclude<Report['life']['state'], 'valid'>, string> = {
  expired: '这份报告已过有效期',
  superseded: '这份报告已被新报告替代',
  withdrawn: '这份报告已撤回',
  revoked: '这份报告已被撤销',
};

interface Props {
  report: Report;
  title: string;
  /** Opened with the usual settings as soon as the page is there: whoever came tapped 亮码. */
  atOnce: boolean;
  onOpened: (held: HeldCode) => void;
}

/** Before a code is opened: whose report it is, what the code will allow, and one button. */
export function Opening({ report: { subject, statement, life }, title, atOnce, onOpened }: Props) {
  const [options, setOptions] = useState<Options>(usual);
  const [wrong, setWrong] = useState<string>();
  const natural = statement.subject.kind === 'naturalPerson';
  const opening = useAct(async (o: Options, key: string): Promise<HeldCode> => {
    const viewers = Number(o.viewers);
    const recipient = o.recipient.trim().toUpperCase();
    const { code, secret, link, opened, expires } = await call('holder', 'openCode', {
      report: statement.number,
      minutes: Number(o.minutes),
      viewers,
      approve: o.approve === 'yes',
      ...(natural ? { showsName: o.name === 'whole' } : {}),
      ...(recipient ? { recipient } : {}),
      key,
    });
    noteOpenCode({ code, report: statement.number, expires });
    const shown = { title: statement.title, subjectName: statement.subject.name, says: overallOf(statement).words, offset: offset() };
    return storeSecret({ code, report: statement.number, link, opened, expires, viewers, approve: o.approve === 'yes', ...shown }, secret);
  });

  const open = async () => {
    if (options.recipient.trim() && !isUscc(options.recipient)) {
      setWrong('统一社会信用代码应为18位数字和字母，请核对后重填，或留空。');
      return;
    }
    setWrong(undefined);
    const held = await opening.act(options);
    if (held) onOpened(held);
  };
  const change = (next: Options) => {
    setWrong(undefined);
    opening.clear();
    setOptions(next);
  };

  const valid = life.state === 'valid';
  const begun = useRef(false);
  useEffect(() => {
    if (!atOnce || !valid || begun.current) return;
    begun.current = true;
    void open();
  });
  if (atOnce && valid && !opening.error)
    return (
      <Page title={title}>
        <Loading words="正在亮码" />
      </Page>
    );
  const footer = valid ? (
    <Button icon="code" loading={opening.busy} onTap={() => void open()}>
      亮码
    </Button>
  ) : (
    <Button onTap={() => goOn(to.ask(subject))}>重新开具报告</Button>
  );
  const unregistered = opening.error?.code === 'SUBJECT_NOT_FOUND' ? opening.error.hint : undefined;
  return (
    <Page title={title} footer={footer}>
      <Card title={statement.subject.name}>
        <Facts
          facts={[
            ['报告', statement.title],
            ['编号', statement.number],
            ['有效期至', dayWords(statement.validTo)],
          ]}
        />
      </Card>
      {life.state === 'valid' ? (
        <>
          <OptionsCard value={options} natural={natural} onChange={change} error={wrong ?? unregistered} />
          {opening.error && !unregistered && <Failed error={opening.error} title="没有亮成" onRetry={() => void open()} />}
          <Box as="p" className="words--soft words--small">
            亮码后请让对方扫您屏幕上的码。码每30秒换新一次，没有网络也能继续亮；谁扫了码，您马上能看到，也可以随时结束。
          </Box>
        </>
      ) : (
        <Notice tone="warn" title={over[life.state]}>
          失效的报告不能亮码。请重新开具一份。
        </Notice>
      )}
    </Page>
  );
}
