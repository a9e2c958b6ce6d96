import { useState } from 'react';
import { call } from '../../shell/cloud';
import { go, to } from '../../shell/navigation';
import { Button, Card, ErrorBox, Field } from '../../ui';
import { useAct } from '../../shell/use-act';
import { holdResult } from '../result/held';
import { readTyped, slipWords, typedCode } from '../typed-code';

/** The verification code, grouped as one types; a slip is told at once, with no call. `onLink`: it was no code but a link. `id`: of its field, where a page below has one too. */
export function TypedCode({ onLink, id = 'code' }: { onLink: (text: string) => void; id?: string }) {
  const [text, setText] = useState('');
  const [pressed, setPressed] = useState(false);
  const verify = useAct(async (code: string, key) => {
    holdResult({ answer: await call('verifier', 'verifyCode', { code, key }) });
    setText('');
    go(to.result());
  });
  const read = readTyped(text);
  const change = (next: string) => {
    setPressed(false);
    verify.clear();
    setText(typedCode(next, text));
  };
  const send = () => {
    if (/[/:]/.test(text)) {
      setText('');
      return onLink(text);
    }
    setPressed(true);
    if (read.kind === 'whole') void verify.act(read.code);
  };
  const short = pressed && read.kind === 'short' ? `还差${16 - read.length}个字符，一共16个。` : undefined;
  const slip = /[/:]/.test(text) ? null : slipWords(read);
  const mended = read.kind === 'wrong' ? read.mended : [];
  return (
    <Card title="输入核验码">
      <Field
        id={id}
        label="报告封面右上角的16个字符"
        value={text}
        onChange={change}
        onDone={send}
        maxLength={512}
        placeholder="XXXX-XXXX-XXXX-XXXX"
        help={
          read.kind === 'short' ? `${read.length}/16，分大小写` : read.kind === 'whole' ? '字符都对，点“核验”。' : '分大小写，横线不用输。'
        }
        error={slip ?? short}
      />
      {mended.map((code) => (
        <Button key={code} look="quiet" icon="edit" onTap={() => setText(code)}>
          {`改成 ${code}`}
        </Button>
      ))}
      {verify.error && <ErrorBox error={verify.error} title="没有核验成" />}
      <Button look="plain" loading={verify.busy} disabled={read.kind === 'empty'} onTap={send}>
        核验
      </Button>
    </Card>
  );
}
