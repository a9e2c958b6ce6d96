import { useState } from 'react';
import type { Overview } from '../../../types/actions/authority';
import { go, to } from '../../shell/navigation';
import { type Column, Day, DutyStatus, kindWords, Table } from '../../staff';
import { Box, Button, Sheet, Status } from '../../ui';

type Unit = Overview['units'][number];
type Duty = Unit['duties'][number];

const dutyColumns: Column<Duty>[] = [
  { name: '领域', of: (d) => d.serves.join('、') || '不在可选领域内' },
  { name: '数据种类', of: (d) => kindWords(d.kind) },
  { name: '状态', of: (d) => <DutyStatus {...d} /> },
  { name: '确认至', of: (d) => <Day day={d.completeTo ?? '没有'} /> },
  { name: '最迟确认', of: (d) => <Day day={d.dueBy ?? '请尽快'} /> },
  { name: '依据', of: (d) => d.clause },
];

/** Units with how many of their duties are late; one unit's duties on request. */
export function UnitsTable({ caption, units }: { caption: string; units: Unit[] }) {
  const [open, show] = useState<Unit | null>(null);
  const columns: Column<Unit>[] = [
    { name: '单位', of: (u) => u.unit },
    {
      name: '状态',
      of: (u) => <Status tone={u.late > 0 ? 'bad' : 'good'} words={u.late > 0 ? `${u.late}项没有按期确认` : '已按期确认'} />,
    },
    { name: '归集责任', of: (u) => `${u.duties.length}项`, number: true },
    { name: '待匹配', of: (u) => `${u.waiting}条`, number: true },
    {
      name: '代码',
      of: (u) =>
        u.registered ? (
          '已登记'
        ) : (
          <Button look="plain" label={`去登记${u.unit}的代码`} onTap={() => go(to.units(u.unit))}>
            去登记
          </Button>
        ),
    },
    {
      name: '详情',
      action: true,
      of: (u) => (
        <Button look="plain" label={`查看${u.unit}的归集责任`} onTap={() => show(u)}>
          查看
        </Button>
      ),
    },
  ];
  return (
    <>
      <Table caption={caption} columns={columns} rows={units} keyOf={({ unit }) => unit} />
      <Sheet open={open !== null} title={open?.unit ?? ''} onClose={() => show(null)}>
        {open && open.duties.length === 0 && <Box as="p">这个单位没有归集责任。</Box>}
        {open && open.duties.length > 0 && (
          <Box className="narrow">
            <Table caption={`${open.unit}的归集责任`} columns={dutyColumns} rows={open.duties} keyOf={(d) => `${d.duty}|${d.kind}`} />
          </Box>
        )}
      </Sheet>
    </>
  );
}
