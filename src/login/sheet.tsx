import type { Output } from '../../types/actions';
import { call } from '../shell/cloud';
import { setMe } from '../shell/session';
import { Box, Empty, ErrorBox, Icon, Loading, Notice, Row, Sheet } from '../ui';
import { useAct } from '../shell/use-act';
import { useCall } from '../shell/use-call';

type DemoPerson = Output<'public', 'listProviders'>['people'][number];

function People({ title, people, onPick }: { title: string; people: DemoPerson[]; onPick: (person: DemoPerson) => void }) {
  if (people.length === 0) return null;
  return (
    <Box className="groups">
      <Box as="p" className="words--soft">
        {title}
      </Box>
      {people.map((person) => (
        <Row key={person.id} title={person.name} note={person.about} icon={<Icon name="person" />} onTap={() => onPick(person)} />
      ))}
    </Box>
  );
}

/** Ways to log in, over whatever page asked for it. `onDone`: what was stopped for it goes on. */
export function LoginSheet({ open, onClose, onDone }: { open: boolean; onClose: () => void; onDone?: () => void }) {
  const ways = useCall(() => call('public', 'listProviders', {}), open ? ['public/listProviders'] : null);
  const login = useAct((ticket: string) => call('public', 'login', { provider: 'demo', ticket }));
  const pick = async ({ id }: DemoPerson) => {
    const me = await login.act(id);
    if (!me) return;
    onClose();
    setMe(me);
    onDone?.();
  };
  const people = ways.data?.people ?? [];
  return (
    <Sheet open={open} title="登录" onClose={onClose}>
      {ways.error && !ways.data && <ErrorBox error={ways.error} onRetry={ways.reload} />}
      {login.error && <ErrorBox title="没有登录成功" error={login.error} />}
      {!ways.data && ways.loading && <Loading />}
      {login.busy && <Loading words="正在登录" />}
      {ways.data && people.length === 0 && (
        <Empty icon="info" title="统一身份认证尚未接通" hint="接通后即可在这里登录。着急办理的，请到信用服务窗口。" />
      )}
      {/* The demo's legal representatives come first: most people try those. */}
      {people.length > 0 && !login.busy && (
        <>
          <Notice tone="warn" title="演示环境">
            以下是虚构的人员，点姓名即可登录。
          </Notice>
          <People title="法定代表人" people={people.filter(({ holder }) => holder)} onPick={(person) => void pick(person)} />
          <People title="其他人员" people={people.filter(({ holder }) => !holder)} onPick={(person) => void pick(person)} />
        </>
      )}
    </Sheet>
  );
}
