import type { Output } from '../../../types/actions';
import { type Column, Day, Figures, Table } from '../../staff';
import { Box, Card, Fold, Notice, Status } from '../../ui';
import { Wrong } from './wrong';

type Reading = Output<'source', 'previewSheet'>;
type First = Reading['firstRows'][number];

const firstColumns: Column<First>[] = [
  { name: '行', of: ({ row }) => <Day day={`第${row}行`} /> },
  { name: '主体', of: ({ name, id }) => `${name}（${id}）` },
  { name: '内容', of: ({ what }) => what },
  { name: '日期', of: ({ date }) => <Day day={date} /> },
];

/** What the sheet says, before anything is kept: sums, what to mend and where, what to know, the first rows. */
export function ReadingCards({ reading, fileName }: { reading: Reading; fileName: string }) {
  const { title, rows, accepted, rejected, duplicates, errors, warnings, firstRows } = reading;
  return (
    <>
      <Card
        title={`${title}：共${rows}行`}
        aside={<Status tone={rejected > 0 ? 'warn' : 'good'} words={rejected > 0 ? '有不合格的行' : '全部合格'} />}
      >
        <Box as="p" className="words--soft">
          {fileName}
        </Box>
        <Figures
          figures={[
            { name: '合格', value: accepted, tone: 'good' },
            { name: '不合格', value: rejected, tone: 'bad' },
            { name: '表内重复', value: duplicates },
          ]}
        />
        {warnings.map((words) => (
          <Notice key={words}>{words}</Notice>
        ))}
      </Card>
      {errors.length > 0 && <Wrong reading={reading} />}
      {firstRows.length > 0 && (
        <Card>
          <Fold title="看看前几行" note="核对读得对不对" open={rejected === 0}>
            <Table caption="合格的前几行" columns={firstColumns} rows={firstRows} keyOf={({ row }) => String(row)} />
          </Fold>
        </Card>
      )}
    </>
  );
}
