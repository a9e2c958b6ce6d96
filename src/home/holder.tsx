import { go, to } from '../shell/navigation';
import { logout, type Me } from '../shell/session';
import { Box, Button, Card, Icon, Notice, Row } from '../ui';
import { useAct } from '../shell/use-act';
import { About } from './about';
import { Candidates } from './candidates';
import { Events } from './events';
import { Remind } from './remind';
import { StaffDesk } from './staff-desk';
import { SubjectCard } from './subject-card';

/** Somebody is logged in: the subjects they hold first, then what else they may need. */
export function Holder({ me }: { me: Me & { person: object } }) {
  const leave = useAct<void, void>(logout);
  return (
    <>
      <Box className="record__head">
        <Box as="h2" className="card__title">
          {me.person.name}，您好
        </Box>
      </Box>
      <StaffDesk staff={me.staff} />
      {me.subjects.map((subject) => (
        <SubjectCard key={subject.uscc} subject={subject} />
      ))}
      {/* Staff may represent a company too, but come for their desk. */}
      {(!me.staff || me.subjects.length > 0) && <Candidates me={me} />}
      <Card>
        <Box className="groups">
          {(me.staff || me.subjects.length > 0) && (
            <Row
              title={me.subjects.length > 0 ? '绑定其他单位' : '绑定单位'}
              note="您担任法定代表人的单位，或者您本人"
              icon={<Icon name="building" />}
              onTap={() => go(to.bind())}
            />
          )}
          {(me.staff || me.subjects.length > 0) && (
            <Row title="核验报告" note="扫码、核验码、PDF" icon={<Icon name="scan" />} onTap={() => go(to.scan())} />
          )}
          {me.subjects.length > 0 && <Events subjects={me.subjects} />}
          {me.subjects.length > 0 && me.messages && <Remind messages={me.messages} />}
          <About />
        </Box>
      </Card>
      {leave.error && <Notice tone="warn">{leave.error.hint}</Notice>}
      <Button look="quiet" loading={leave.busy} onTap={() => void leave.act()}>
        退出登录
      </Button>
    </>
  );
}
