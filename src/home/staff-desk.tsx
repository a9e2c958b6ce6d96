import { go, to } from '../shell/navigation';
import type { Me } from '../shell/session';
import { Card, Icon, Row } from '../ui';

/** The way to the desk of whoever works for a source or for the authority. */
export function StaffDesk({ staff }: { staff: Me['staff'] }) {
  if (!staff || staff.role === 'counter') return null;
  const source = staff.role === 'source';
  return (
    <Card>
      <Row
        title={source ? '数源单位工作台' : '信用牵头部门工作台'}
        note={source ? (staff.unit ?? '报送数据、确认完整') : '归集责任、单位、文号与日期'}
        icon={<Icon name="building" />}
        onTap={() => go(source ? to.desk() : to.overview())}
      />
    </Card>
  );
}
