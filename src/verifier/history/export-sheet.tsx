import { useState } from 'react';
import { call } from '../../shell/cloud';
import { saveFile } from '../../shell/save-file';
import { Box, Button, DayField, ErrorBox, Sheet } from '../../ui';
import { useAct } from '../../shell/use-act';
import { today } from '../../words/dates';

/** The verifications of some days as an XLSX file: opened on a phone, downloaded in a browser. */
export function ExportSheet({ first, last, onClose }: { first: string; last: string; onClose: () => void }) {
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState(last);
  const [rows, setRows] = useState<number | null>(null);
  const make = useAct(async (days: { from: string; to: string }) => {
    const { rows, ...file } = await call('verifier', 'exportReceipts', days);
    await saveFile(file);
    setRows(rows);
  });
  const error = make.error;
  return (
    <Sheet
      open
      title="导出核验记录"
      onClose={onClose}
      footer={
        <Button icon="report" loading={make.busy} onTap={() => void make.act({ from, to })}>
          导出XLSX
        </Button>
      }
    >
      <DayField id="from" label="从" value={from} onChange={setFrom} to={today()} />
      <DayField id="to" label="到" value={to} onChange={setTo} to={today()} error={from > to ? '结束日期不能早于开始日期。' : undefined} />
      {error && <ErrorBox error={error} title="没有导出" />}
      {rows !== null && !error && (
        <Box as="p" role="status">
          已导出{rows}条。
        </Box>
      )}
    </Sheet>
  );
}
