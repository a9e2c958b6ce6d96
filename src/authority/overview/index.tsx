import type { Overview } from '../../../types/actions/authority';
import { call } from '../../shell/cloud';
import { go, to } from '../../shell/navigation';
import { Failed } from '../../login';
import { type Column, Figures, type Staff, StaffPage, Table } from '../../staff';
import { Box, Card, Fold, Icon, Loading, Notice, Row, Status } from '../../ui';
import { useCall } from '../../shell/use-call';
import { useShownAgain } from '../../shell/use-shown-again';
import { dayWords } from '../../words/dates';
import { UnitsTable } from './units-table';

type Month = Overview['months'][number];
const months: Column<Month>[] = [
  { name: '月份', of: ({ month }) => `${month.slice(0, 4)}年${Number(month.slice(5))}月` },
  { name: '单位', of: ({ unit }) => unit ?? '运维接收' },
  { name: '报送', of: (m) => m.rows, number: true },
  { name: '接收', of: (m) => m.accepted, number: true },
  { name: '不合格', of: (m) => m.rejected, number: true },
  { name: '已有更新版本，未采用', of: (m) => m.superseded, number: true },
  { name: '重复', of: (m) => m.duplicates, number: true },
  { name: '迟报', of: (m) => m.late, number: true },
  { name: '最慢几个工作日', of: (m) => m.slowest ?? '—', number: true },
];

function Standing({ overview }: { overview: Overview }) {
  const { valid, hint, number, from, until } = overview.validity;
  return (
    <Card title={overview.place} aside={<Status tone={valid ? 'good' : 'warn'} words={valid ? '可以出具报告' : '暂不能出具报告'} />}>
      <Box as="p" className="words--soft">
        {overview.title}。文号：{number ?? '没有登记'}；{from ? `${dayWords(from)}起` : '施行日期没有登记'}
        {until ? `，${dayWords(until)}止` : ''}。
      </Box>
      {hint && <Notice tone="warn">{hint}</Notice>}
    </Card>
  );
}

function Watch({ jurisdiction }: Staff) {
  const { data, error, loading, reload } = useCall(
    () => call('authority', 'getOverview', { jurisdiction }),
    ['authority/getOverview', jurisdiction],
  );
  useShownAgain(reload);
  if (!data) return error ? <Failed error={error} onRetry={reload} /> : loading ? <Loading /> : null;
  const { tally, units, withoutUnit, waitingForUnit } = data;
  const late = units.filter((u) => u.late > 0);
  const inTime = units.filter((u) => u.late === 0);
  return (
    <>
      <Standing overview={data} />
      <Card title="归集责任">
        <Figures
          figures={[
            { name: '已按期确认', value: tally.fresh, tone: 'good' },
            { name: '该确认了', value: tally.due, tone: 'warn' },
            { name: '已逾期', value: tally.overdue, tone: 'bad' },
            { name: '从未确认', value: tally.never, tone: 'bad' },
          ]}
        />
        {withoutUnit.length > 0 && (
          <Notice tone="warn" title={`${withoutUnit.length}项没有单位`}>
            {withoutUnit.join('、')}。报告里写“未指定单位”，请登记归集责任。
          </Notice>
        )}
        {waitingForUnit > 0 && <Notice tone="warn">{waitingForUnit}条数据的单位没有登记，请在“数源单位”里补登。</Notice>}
      </Card>
      <Card title={late.length > 0 ? `没有按期确认的单位（${late.length}个）` : '各单位都已按期确认'}>
        {late.length > 0 && <UnitsTable caption="没有按期确认的单位" units={late} />}
        {inTime.length > 0 && (
          <Fold title="已按期确认的单位" note={`${inTime.length}个`}>
            <UnitsTable caption="已按期确认的单位" units={inTime} />
          </Fold>
        )}
      </Card>
      <Box className="by-tabs">
        <Card>
          <Box className="groups">
            <Row title="文号与日期" note="文件的文号、施行和截止日期" icon={<Icon name="edit" />} onTap={() => go(to.document())} />
            <Row
              title="数源单位"
              note="登记名称和代码，报送的数据才认得出单位"
              icon={<Icon name="building" />}
              onTap={() => go(to.units())}
            />
            <Row title="归集责任" note="文件没有列出的，由牵头部门登记" icon={<Icon name="report" />} onTap={() => go(to.namedDuties())} />
          </Box>
        </Card>
      </Box>
      {data.months.length > 0 && (
        <Card>
          <Fold title="近六个月对账" note="报送 = 接收 + 不合格 + 已有更新版本 + 重复">
            <Table caption="近六个月对账" columns={months} rows={data.months} keyOf={(m) => `${m.month}|${m.unit ?? ''}`} />
          </Fold>
        </Card>
      )}
    </>
  );
}

/** The authority's first page: may reports be issued, who is late, and what to enter. */
export default function Index() {
  return (
    <StaffPage title="信用牵头部门工作台" role="authority">
      {(staff) => <Watch {...staff} />}
    </StaffPage>
  );
}
