import './staff.scss';
import type { ReactNode } from 'react';
import { Gate } from '../login';
import type { Me } from '../shell/session';
import { Box, Empty, Page } from '../ui';
import { Tabs } from './tabs';

export type Staff = NonNullable<Me['staff']>;

interface Props {
  title: string;
  role: 'source' | 'authority';
  footer?: ReactNode;
  children: (staff: Staff) => ReactNode;
}

/** A page of staff at a desk or on a phone: wide, with the desk's tabs, for whoever is on that staff list. */
export function StaffPage({ title, role, footer, children }: Props) {
  return (
    <Gate title={title}>
      {({ staff }) =>
        staff?.role === role ? (
          <Page title={title} wide footer={footer}>
            <Box className="staff">
              <Tabs role={role} title={title} />
              {children(staff)}
            </Box>
          </Page>
        ) : (
          <Page title={title}>
            <Empty
              icon="person"
              title="这里由工作人员办理"
              hint={role === 'source' ? '请用数源单位数据专员的账号登录。' : '请用信用牵头部门的账号登录。'}
            />
          </Page>
        )
      }
    </Gate>
  );
}
