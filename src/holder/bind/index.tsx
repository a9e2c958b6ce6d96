import { useState } from 'react';
import { isUscc } from '../../../cloudfunctions/core/identifiers/uscc';
import { call } from '../../shell/cloud';
import { go, goOn, to } from '../../shell/navigation';
import { Failed, Gate } from '../../login';
import type { Me, MySubject } from '../../shell/session';
import { Box, Button, Card, Field, goBack, Loading, Notice, Page, Status } from '../../ui';
import { useBind } from '../../shell/use-bind';
import { useCall } from '../../shell/use-call';
import { Oneself } from './oneself';
import { Unbind } from './unbind';
import { grouped } from '../../words/numbers';

const title = '绑定单位';
const tidy = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase().slice(0, 18);

/** What is wrong with a full code, before it is sent: the check character finds any single slip. */
function wrong(code: string): string | undefined {
  if (/[IOSVZ]/.test(code)) return '代码里没有字母 I、O、S、V、Z，请看是不是数字 1、0、5、2。';
  if (/[^0-9A-Z]/.test(code)) return '代码只有数字和大写字母。';
  if (code.length === 18 && !isUscc(code)) return '这个代码不对，请对照营业执照逐位核对。';
  return undefined;
}

function Typed({ busy, onBind }: { busy: boolean; onBind: (uscc: string) => void }) {
  const [code, setCode] = useState('');
  const [asked, ask] = useState(false);
  const error = wrong(code) ?? (asked && code.length < 18 ? `还差${18 - code.length}位，请输满18位。` : undefined);
  const done = () => {
    ask(true);
    if (code.length === 18 && !wrong(code)) onBind(code);
  };
  return (
    <Card title="输入代码绑定">
      <Field
        id="uscc"
        label="统一社会信用代码"
        value={code}
        maxLength={24}
        placeholder="营业执照上的18位代码"
        help={code ? `${grouped(code)}（${code.length}/18位）` : '只能绑定您担任法定代表人的单位。'}
        error={error && `${grouped(code)} ${error}`}
        onChange={(typed) => setCode(tidy(typed))}
        onDone={done}
      />
      <Button look="plain" loading={busy} onTap={done}>
        绑定
      </Button>
    </Card>
  );
}

function Bound({ subject, others }: { subject: MySubject; others: number }) {
  return (
    <Card>
      <Box className="state" role="status">
        <Status large tone="good" words="绑定成功" />
        <Box as="p" className="state__title">
          {subject.name}
        </Box>
      </Box>
      {others > 0 && <Notice>另有{others}人也绑定了这家单位，他们会看到您的绑定。</Notice>}
      <Button icon="report" onTap={() => goOn(to.ask(subject.uscc))}>
        开报告
      </Button>
      <Button look="plain" onTap={goBack}>
        先不开，返回
      </Button>
    </Card>
  );
}

const ShownNumber = ({ subject }: { subject: MySubject }) => (
  <Box as="p" className="words--soft code-words">
    {subject.number}
  </Box>
);

function Bind({ me }: { me: Me }) {
  const { data, error, loading, reload } = useCall(() => call('holder', 'listCandidates', {}), ['holder/listCandidates']);
  const bind = useBind();
  const [bound, setBound] = useState<{ subject: MySubject; others: number } | null>(null);
  const run = async (uscc: string | null) => {
    const done = await bind.act(uscc);
    if (done) setBound(done);
  };
  if (bound) return <Bound {...bound} />;

  const held = new Set(me.subjects.map((subject) => subject.uscc));
  const open = (data?.subjects ?? []).filter((subject) => !held.has(subject.uscc));
  const self = me.subjects.some(({ kind }) => kind === 'naturalPerson');
  return (
    <>
      {bind.error && <Failed error={bind.error} title="没有绑定成功" />}
      {error && !data && <Failed error={error} title="没有查到" onRetry={reload} />}
      {!data && loading && <Loading words="正在查您担任法定代表人的单位" />}
      {data && open.length === 0 && me.subjects.length === 0 && (
        <Notice>登记信息中没有查到您担任法定代表人的单位。刚登记或刚变更的，请次日再来。</Notice>
      )}
      {open.map((subject) => (
        <Card key={subject.uscc} title={subject.name}>
          <ShownNumber subject={subject} />
          <Button icon="building" loading={bind.busy} label={`绑定这家单位：${subject.name}`} onTap={() => void run(subject.uscc)}>
            绑定这家单位
          </Button>
        </Card>
      ))}
      <Typed busy={bind.busy} onBind={(uscc) => void run(uscc)} />
      {!self && <Oneself busy={bind.busy} onBind={() => void run(null)} />}
      {me.subjects.map((subject) => (
        <Card key={subject.uscc} title={subject.name} aside={<Status tone="good" words="已绑定" />}>
          <ShownNumber subject={subject} />
          <Button look="plain" icon="report" onTap={() => go(to.ask(subject.uscc))}>
            开报告
          </Button>
          <Unbind subject={subject} />
        </Card>
      ))}
    </>
  );
}

/** Binds a subject to its legal representative: one tap for what the registry knows, or by its code. */
export default function Index() {
  return (
    <Gate title={title}>
      {(me) => (
        <Page title={title}>
          <Bind me={me} />
        </Page>
      )}
    </Gate>
  );
}
