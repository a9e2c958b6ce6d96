import { useState } from 'react';
import type { Output } from '../../../types/actions';
import type { Batch } from '../../../types/actions/source';
import { call } from '../../shell/cloud';
import { goOn, to } from '../../shell/navigation';
import { Failed } from '../../login';
import { type Column, Day, More, StaffPage, Table, useMore } from '../../staff';
import { Box, Button, Card, Empty, Loading, Sheet, Status } from '../../ui';
import { useCall } from '../../shell/use-call';
import { useShownAgain } from '../../shell/use-shown-again';
import { instantWords } from '../../words/dates';
import { BatchFigures } from '../batch-figures';

type Answer = Output<'source', 'listBatches'>;
type Month = Answer['months'][number];

const months: Column<Month>[] = [
  { name: '月份', of: ({ month }) => `${month.slice(0, 4)}年${Number(month.slice(5))}月` },
  { name: '报送次数', of: (m) => m.batches, number: true },
  { name: '报送', of: (m) => m.rows, number: true },
  { name: '接收', of: (m) => m.accepted, number: true },
  { name: '不合格', of: (m) => m.rejected, number: true },
  { name: '已有更新版本，未采用', of: (m) => m.superseded, number: true },
  { name: '重复', of: (m) => m.duplicates, number: true },
  { name: '迟报', of: (m) => m.late, number: true },
  { name: '最慢几个工作日', of: (m) => m.slowest ?? '—', number: true },
];

function Batches() {
  const { data, error, loading, reload } = useCall(() => call('source', 'listBatches', {}), ['source/listBatches']);
  useShownAgain(reload);
  if (!data) return error ? <Failed error={error} onRetry={reload} /> : loading ? <Loading /> : null;
  if (data.batches.length === 0) {
    return (
      <Card>
        <Empty title="还没有报送过" hint="上传表格后，每次的结果都列在这里。">
          <Button onTap={() => goOn(to.upload())}>去报送</Button>
        </Empty>
      </Card>
    );
  }
  return <Submitted {...data} />;
}

function Submitted({ batches, next, months: sums }: Answer) {
  const [open, show] = useState<Batch | null>(null);
  const list = useMore({ rows: batches, next }, async (from: number) => {
    const page = await call('source', 'listBatches', { from });
    return { rows: page.batches, next: page.next };
  });
  const columns: Column<Batch>[] = [
    { name: '时间', of: (b) => <Day day={instantWords(b.receivedAt)} /> },
    { name: '数据', of: (b) => b.title },
    { name: '文件', of: (b) => b.fileName },
    {
      name: '状态',
      of: (b) => (b.state === 'done' ? <Status tone="good" words="已入库" /> : <Status tone="warn" words={`没报完：${b.done}/${b.of}`} />),
    },
    { name: '报送', of: (b) => b.rows, number: true },
    { name: '接收', of: (b) => b.accepted, number: true },
    { name: '不合格', of: (b) => b.rejected, number: true },
    {
      name: '详情',
      action: true,
      of: (b) => (
        <Button look="plain" label={`查看${instantWords(b.receivedAt)}${b.title}的结果`} onTap={() => show(b)}>
          查看
        </Button>
      ),
    },
  ];
  return (
    <>
      <Card title="每月对账">
        <Box as="p" className="words--soft">
          报送 = 接收 + 不合格 + 已有更新版本 + 重复
        </Box>
        <Table caption="每月对账" columns={months} rows={sums} keyOf={({ month }) => month} />
      </Card>
      <Card title="每次报送">
        <Table caption="每次报送" columns={columns} rows={list.rows} keyOf={({ batch }) => batch} />
        <More listed={list.rows.length} next={list.next} below={list.below} />
      </Card>
      <Sheet open={open !== null} title={open?.title ?? ''} onClose={() => show(null)}>
        {open && (
          <>
            <Box as="p" className="words--soft">
              {instantWords(open.receivedAt)}，{open.fileName}
              {open.field ? `，没写领域的行计入${open.field}` : ''}
            </Box>
            <BatchFigures batch={open} />
            {open.state === 'receiving' && <Box as="p">没有报完：再上传同一个文件，会接着报。</Box>}
          </>
        )}
      </Sheet>
    </>
  );
}

/** What was submitted, what became of it, and what each month adds up to. */
export default function Index() {
  return (
    <StaffPage title="报送记录" role="source">
      {() => <Batches />}
    </StaffPage>
  );
}
