import { goOn, to } from '../shell/navigation';
import { Box, Tap } from '../ui';

const tabs = {
  source: [
    ['数源单位工作台', '工作台', to.desk],
    ['归集责任与确认', '归集责任', to.duties],
    ['报送数据', '报送数据', to.upload],
    ['报送记录', '报送记录', to.batches],
    ['待匹配数据', '待匹配', to.waiting],
  ],
  authority: [
    ['信用牵头部门工作台', '工作台', to.overview],
    ['文号与日期', '文号与日期', to.document],
    ['数源单位登记', '数源单位', to.units],
    ['归集责任登记', '归集责任', to.namedDuties],
  ],
} as const;

/** The pages of one desk side by side, on wide screens only: a phone goes through the desk's first page. */
export function Tabs({ role, title }: { role: keyof typeof tabs; title: string }) {
  if (process.env.TARO_ENV === 'weapp') return null;
  return (
    <nav className="tabs" aria-label="工作台">
      {tabs[role].map(([page, name, url]) => (
        <Tap key={page} className={page === title ? 'tabs__tab tabs__tab--on' : 'tabs__tab'} onTap={() => page !== title && goOn(url())}>
          <Box as="span">{name}</Box>
        </Tap>
      ))}
    </nav>
  );
}
