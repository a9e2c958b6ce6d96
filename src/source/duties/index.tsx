import { useState } from 'react';
import type { Output } from '../../../types/actions';
import { call } from '../../shell/cloud';
import { Failed } from '../../login';
import { type Column, Day, Days, DutyStatus, kindWords, type Staff, StaffPage, Table } from '../../staff';
import { Box, Button, Card, Empty, Loading, Notice } from '../../ui';
import { useAct } from '../../shell/use-act';
import { useCall } from '../../shell/use-call';
import { AttestSheet, type Span } from './attest-sheet';

type Duty = Output<'source', 'listDuties'>['duties'][number];
/** At most two lists by name: some duties have six. */
const listsOf = ({ lists }: Duty): string =>
  lists.length === 0 ? '' : `：${lists.slice(0, 2).join('、')}${lists.length > 2 ? `等${lists.length}个名单` : ''}`;
const whereOf = ({ serves, fields }: Duty): string =>
  serves.join('、') || (fields.length === 0 ? '不分领域' : `${fields.join('、')}（不在可选领域内）`);
const keyOf = ({ duty, kind }: Duty): string => `${duty}|${kind}`;

function Duties({ jurisdiction }: Staff) {
  const { data, error, loading, reload } = useCall(() => call('source', 'listDuties', {}), ['source/listDuties']);
  const [chosen, choose] = useState<Duty[]>([]);
  const [done, setDone] = useState(0);
  const attest = useAct(async (span: Span) => {
    for (const { duty, kind } of chosen) await call('source', 'attestDuty', { jurisdiction, duty, unit: data!.unit, kind, ...span });
    setDone(chosen.length);
    choose([]);
    reload();
  });
  if (!data) return error ? <Failed error={error} onRetry={reload} /> : loading ? <Loading /> : null;

  const { duties, earliest, today } = data;
  const late = duties.filter(({ state }) => state !== 'fresh');
  const columns: Column<Duty>[] = [
    { name: '领域', of: whereOf },
    { name: '数据种类', of: (d) => kindWords(d.kind) + listsOf(d) },
    { name: '状态', of: (d) => <DutyStatus {...d} /> },
    { name: '已确认', of: (d) => (d.completeTo ? <Days from={d.completeFrom!} to={d.completeTo} /> : '没有') },
    { name: '最迟确认', of: (d) => <Day day={d.dueBy ?? '请尽快'} /> },
    {
      name: '办理',
      action: true,
      of: (d) => (
        <Button
          look={d.state === 'fresh' && d.backfilled ? 'quiet' : 'plain'}
          label={`确认${d.serves.join('、')}${kindWords(d.kind)}`}
          onTap={() => choose([d])}
        >
          确认
        </Button>
      ),
    },
  ];
  return (
    <>
      {done > 0 && <Notice title={`已确认${done}项`}>报告会按新的日期说明。</Notice>}
      <Card title={data.unit}>
        {duties.length === 0 ? (
          <Empty title="没有归集责任" hint="本地清单没有列出本单位。如有出入，请联系信用牵头部门。" />
        ) : (
          <>
            <Box as="p" className="words--soft">
              每月月底后确认一次：数据都报送了，或者确实没有新增。
            </Box>
            {late.length > 1 && <Button onTap={() => choose(late)}>一起确认{late.length}项</Button>}
            <Table caption="本单位的归集责任" columns={columns} rows={duties} keyOf={keyOf} />
          </>
        )}
      </Card>
      {chosen.length > 0 && (
        <AttestSheet
          duties={chosen}
          earliest={earliest}
          today={today}
          attest={attest}
          onClose={() => {
            attest.clear();
            choose([]);
          }}
        />
      )}
    </>
  );
}

/** The unit's duties, where each attestation stands, and the attesting. */
export default function Index() {
  return (
    <StaffPage title="归集责任与确认" role="source">
      {(staff) => <Duties {...staff} />}
    </StaffPage>
  );
}
