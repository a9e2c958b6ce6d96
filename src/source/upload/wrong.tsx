import type { Output } from '../../../types/actions';
import { type Column, Day, Table } from '../../staff';
import { Box, Card, Fold, Notice } from '../../ui';
import { causesOf, whereOf } from './causes';

type Reading = Output<'source', 'previewSheet'>;

const columns: Column<Reading['errors'][number]>[] = [
  { name: '行', of: ({ row }) => <Day day={`第${row}行`} /> },
  { name: '列', of: ({ column }) => column },
];
const FIRST = 3;

/** What to mend, cause by cause: the first cells of each, the rest on request. */
export function Wrong({ reading: { errors, errorsInAll } }: { reading: Reading }) {
  return (
    <Card title={`要改的地方（${errorsInAll}处）`}>
      {causesOf(errors).map(({ words, cells }) => (
        <Box key={words} className="stack">
          <Box as="h3" className="line__title">{`${words}（${cells.length}处）`}</Box>
          <Table caption={words} columns={columns} rows={cells.slice(0, FIRST)} keyOf={({ row, column }) => `${row}|${column}`} />
          {cells.length > FIRST && (
            <Fold title={`其余${cells.length - FIRST}处`}>
              {whereOf(cells.slice(FIRST)).map((line) => (
                <Box as="p" key={line}>
                  {line}
                </Box>
              ))}
            </Fold>
          )}
        </Box>
      ))}
      {errorsInAll > errors.length && <Notice>{`这里列出前${errors.length}处。请改好后重新选择文件，再看还有哪些。`}</Notice>}
    </Card>
  );
}
