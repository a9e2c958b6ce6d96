import { useState } from 'react';
import { go, to } from '../shell/navigation';
import type { Me, MySubject } from '../shell/session';
import { LoginSheet } from '../login';
import { Box, Card, Icon, Row, Sheet, Tap } from '../ui';
import { untilWords } from '../words/dates';
import { About } from './about';
import { Candidates } from './candidates';
import { Door } from './door';
import { Holder } from './holder';
import { useOpenCode } from './use-open-code';
import { useReports } from './use-reports';
import { VerifyDoor } from './verify-door';

type Asked = 'login' | 'bind' | 'code' | 'ask';
const mayAsk = ({ status }: MySubject): boolean => status !== 'cancelled';

/** Shows the code of a subject's newest valid report, or what to do first. */
function useCode(subject: MySubject | null): { note: string; start: () => void } {
  const { called, valid } = useReports(subject?.uscc ?? null);
  const { open } = useOpenCode(valid?.number ?? null);
  if (!subject) return { note: '', start: () => undefined };
  if (valid)
    return {
      note: open ? '正在亮码，点这里回去' : `报告有效，${untilWords(valid.validTo)}`,
      start: () => go(to.code(valid.number, true)),
    };
  if (called.data) return { note: '还没有有效的报告，先开一份', start: () => mayAsk(subject) && go(to.ask(subject.uscc)) };
  return called.error ? { note: '没有取到报告，点这里重试', start: called.reload } : { note: '正在查看报告……', start: () => undefined };
}

function SubjectRow({ subject, show }: { subject: MySubject; show: boolean }) {
  const code = useCode(show ? subject : null);
  const onTap = show ? code.start : () => go(to.ask(subject.uscc));
  return <Row title={subject.name} note={show ? code.note : undefined} icon={<Icon name="building" />} onTap={onTap} />;
}

/** Elder mode's first page: three doors, and everything else behind one word. */
export function Elder({ me }: { me: Me }) {
  const [asked, ask] = useState<Asked | null>(null);
  const [more, showMore] = useState(false);
  const close = () => ask(null);
  const { person, subjects } = me;
  const only = subjects.length === 1 ? subjects[0]! : null;
  const code = useCode(only);
  const first = !person ? 'login' : subjects.length === 0 ? 'bind' : null;
  const way = (then: 'code' | 'ask', alone: () => void) => () => (first ? ask(first) : only ? alone() : ask(then));
  return (
    <>
      {only && (
        <Box as="p" className="card__title">
          {only.name}
        </Box>
      )}
      <Box className="stack">
        <Door main icon="code" title="亮码" note={only ? code.note : '给对方扫一扫'} onTap={way('code', code.start)} />
        <Door
          icon="report"
          title="开报告"
          note="开一份信用报告"
          disabled={only !== null && !mayAsk(only)}
          onTap={way('ask', () => go(to.ask(only!.uscc)))}
        />
        <Door icon="phone" title="找人帮忙" note="打电话问" onTap={() => go(to.help())} />
      </Box>
      <Tap className="button button--plain" expanded={more} onTap={() => showMore(!more)}>
        <Box as="span" className="button__words">
          更多
        </Box>
        <Icon name={more ? 'up' : 'down'} />
      </Tap>
      {more && person && <Holder me={{ ...me, person }} />}
      {more && !person && (
        <>
          <VerifyDoor />
          <Card>
            <Box className="groups">
              <About />
            </Box>
          </Card>
        </>
      )}
      <LoginSheet open={asked === 'login'} onClose={close} />
      <Sheet open={asked === 'bind'} title="先绑定单位" onClose={close}>
        <Candidates me={me} />
      </Sheet>
      <Sheet open={asked === 'code' || asked === 'ask'} title="哪家单位" onClose={close}>
        <Box className="groups">
          {subjects
            .filter((subject) => asked === 'code' || mayAsk(subject))
            .map((subject) => (
              <SubjectRow key={subject.uscc} subject={subject} show={asked === 'code'} />
            ))}
        </Box>
      </Sheet>
    </>
  );
}
