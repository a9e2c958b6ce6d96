import { useState } from 'react';
import type { Output } from '../../../types/actions';
import { call } from '../../shell/cloud';
import { Failed } from '../../login';
import { type Column, Day, More, StaffPage, Table, useMore } from '../../staff';
import { Button, Card, Empty, Loading, Notice } from '../../ui';
import { useCall } from '../../shell/use-call';
import { instantWords } from '../../words/dates';
import { SettleSheet } from './settle-sheet';

type Answer = Output<'source', 'listQuarantine'>;
type Row = Answer['waiting'][number];
const why: Record<Row['why'], string> = {
  subject: '主体没有登记，或没有统一社会信用代码',
  unit: '单位没有登记',
  entry: '没有找到要移出的列入记录',
  record: '没有找到要修复的那条记录',
};

function Waiting() {
  const { data, error, loading, reload } = useCall(() => call('source', 'listQuarantine', {}), ['source/listQuarantine']);
  if (!data) return error ? <Failed error={error} onRetry={reload} /> : loading ? <Loading /> : null;
  if (data.inAll === 0) {
    return (
      <Card>
        <Empty icon="check" title="没有待匹配的数据" hint="报送的行都找到了对应的主体。" />
      </Card>
    );
  }
  return <Rows {...data} reload={reload} />;
}

function Rows({ waiting, inAll, next, reload }: Answer & { reload: () => void }) {
  const [open, show] = useState<Row | null>(null);
  const list = useMore({ rows: waiting, next }, async (from: string) => {
    const page = await call('source', 'listQuarantine', { from });
    return { rows: page.waiting, next: page.next };
  });
  const columns: Column<Row>[] = [
    { name: '主体', of: (r) => `${r.name}（${r.uscc ?? '无统一社会信用代码'}）` },
    { name: '数据', of: (r) => `${r.title}：${r.what}` },
    { name: '日期', of: (r) => <Day day={r.date} /> },
    { name: '为什么', of: (r) => why[r.why] },
    { name: '来自', of: (r) => `${r.fileName ? `${r.fileName} ` : ''}第${r.row}行，${instantWords(r.receivedAt)}` },
    {
      name: '办理',
      action: true,
      of: (r) => (
        <Button look="plain" label={`处理${r.name}的${r.title}`} onTap={() => show(r)}>
          处理
        </Button>
      ),
    },
  ];
  const done = () => {
    show(null);
    reload();
  };
  return (
    <>
      <Notice title="这些行暂时不知道是谁的">
        可能涉及的主体，报告里相关种类会写“暂不能说明”。主体登记、原记录到位后会自动匹配；确属报错的，填写原因作废。
      </Notice>
      <Card title={`共${inAll}条`}>
        <Table caption="待匹配的数据" columns={columns} rows={list.rows} keyOf={({ id }) => id} />
        <More listed={list.rows.length} inAll={inAll} next={list.next} below={list.below} />
      </Card>
      {open && <SettleSheet key={open.id} row={open} onDone={done} onClose={() => show(null)} />}
    </>
  );
}

/** Rows that could not be matched to a subject, a record or an entry, and what to do about each. */
export default function Index() {
  return (
    <StaffPage title="待匹配数据" role="source">
      {() => <Waiting />}
    </StaffPage>
  );
}
