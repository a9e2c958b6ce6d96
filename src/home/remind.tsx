import { useState } from 'react';
import { call } from '../shell/cloud';
import { Failed } from '../login';
import type { Me } from '../shell/session';
import { Icon, Notice, Row } from '../ui';
import { useAct } from '../shell/use-act';

type Messages = NonNullable<Me['messages']>;
type Kind = Messages[number]['kind'];

/** WeChat's own question, by template id; it came with base library 2.8.2. */
interface Wx {
  requestSubscribeMessage?(options: { tmplIds: string[]; success: (answer: Record<string, string>) => void; fail: () => void }): void;
}
declare const wx: Wx;

const canAsk = (): boolean => process.env.TARO_ENV === 'weapp' && Boolean(wx.requestSubscribeMessage);

/** WeChat asks only while a tap is being handled: nothing may come between. */
const ask = (messages: Messages): Promise<Kind[]> =>
  new Promise((done) =>
    wx.requestSubscribeMessage!({
      tmplIds: messages.map(({ template }) => template),
      success: (answer) => done(messages.filter(({ template }) => answer[template] === 'accept').map(({ kind }) => kind)),
      fail: () => done([]),
    }),
  );

const doings: Record<Kind, string> = { bound: '绑定', issued: '开具', scanned: '扫码' };

/** Asks WeChat to remind of what happens to one's subjects; shown where the service can and the phone knows how. */
export function Remind({ messages }: { messages: Messages }) {
  const [accepted, accept] = useState<Kind[]>([]);
  const [answer, say] = useState<'kept' | 'refused' | null>(null);
  const keep = useAct((accepted: Kind[], key) => call('holder', 'subscribeMessages', { accepted, key }));
  if (!canAsk()) return null;
  const once = messages.some(({ longTerm }) => !longTerm);
  const send = async (kinds: Kind[]) => say((await keep.act(kinds)) ? 'kept' : null);
  const tapped = async () => {
    const kinds = await ask(messages);
    accept(kinds);
    if (kinds.length === 0) return say('refused');
    await send(kinds);
  };
  return (
    <>
      <Row
        title="微信提醒我"
        note={`有人${messages.map(({ kind }) => doings[kind]).join('、')}时${once ? '，点一次提醒一次' : '提醒'}`}
        icon={<Icon name="send" />}
        onTap={() => void tapped()}
      />
      {answer === 'kept' && <Notice>{once ? '已登记。下次有动态时，微信提醒您一次。' : '已登记。有动态时，微信提醒您。'}</Notice>}
      {answer === 'refused' && <Notice>没有登记提醒。有没有新情况，随时可以看“办理动态”。</Notice>}
      {keep.error && <Failed error={keep.error} title="没有登记成功" onRetry={() => void send(accepted)} />}
    </>
  );
}
