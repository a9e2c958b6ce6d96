import { call } from '../shell/cloud';
import { go, to } from '../shell/navigation';
import { Failed } from '../login';
import type { Me, MySubject } from '../shell/session';
import { Box, Button, Card, Icon, Notice, Row } from '../ui';
import { useCall } from '../shell/use-call';
import { useBind } from '../shell/use-bind';
import { VerifyDoor } from './verify-door';

const oneself = <Row title="给本人开报告" note="自然人的报告" icon={<Icon name="report" />} onTap={() => go(to.bind())} />;

/** What the registry says one represents and hasn't bound: one tap each. Who represents nobody has come to verify. */
export function Candidates({ me }: { me: Me }) {
  const { data, error, loading, reload } = useCall(() => call('holder', 'listCandidates', {}), ['holder/listCandidates']);
  const bind = useBind();
  const held = new Set(me.subjects.map((subject) => subject.uscc));
  const open = (data?.subjects ?? []).filter((subject) => !held.has(subject.uscc));
  const first = me.subjects.length === 0;
  if (!first && open.length === 0) return null;
  if (data && open.length === 0)
    return (
      <>
        <VerifyDoor main />
        <Card>
          <Row title="核验记录" note="核验过的报告和回执，可以导出表格" icon={<Icon name="clock" />} onTap={() => go(to.history())} />
        </Card>
        <Card title="要替单位开报告？">
          <Notice>登记信息中没有查到您担任法定代表人的单位。刚登记或刚变更的，请次日再来。</Notice>
          <Row title="输入统一社会信用代码" note="知道代码的，可以直接查" icon={<Icon name="edit" />} onTap={() => go(to.bind())} />
        </Card>
        <Card>{oneself}</Card>
      </>
    );
  return (
    <>
      <Card title={first ? '绑定您的单位' : '还可以绑定'}>
        {error && !data && <Failed error={error} title="没有查到" onRetry={reload} />}
        {!data && loading && <Box className="words--soft">正在查您担任法定代表人的单位……</Box>}
        {open.map((subject) => (
          <Candidate key={subject.uscc} subject={subject} bind={bind} />
        ))}
        {bind.error && <Failed error={bind.error} title="没有绑定成功" />}
        {first && <Row title="输入统一社会信用代码" note="列表里没有时用" icon={<Icon name="edit" />} onTap={() => go(to.bind())} />}
        {first && oneself}
      </Card>
      {first && <VerifyDoor />}
    </>
  );
}

export function Candidate({ subject, bind }: { subject: MySubject; bind: ReturnType<typeof useBind> }) {
  const start = async () => {
    const bound = await bind.act(subject.uscc);
    if (bound && subject.status !== 'cancelled') go(to.ask(subject.uscc));
  };
  return (
    <Box className="stack">
      <Box>
        <Box as="p" className="line__title">
          {subject.name}
        </Box>
        <Box as="p" className="words--soft code-words">
          {subject.number}
        </Box>
      </Box>
      <Button icon="report" loading={bind.busy} label={`绑定并开报告：${subject.name}`} onTap={() => void start()}>
        绑定并开报告
      </Button>
    </Box>
  );
}
