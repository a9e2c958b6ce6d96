import { useState } from 'react';
import { call } from '../../shell/cloud';
import { Failed } from '../../login';
import { StaffPage } from '../../staff';
import { Box, Button, Card, Loading, Notice, Progress, RadioGroup } from '../../ui';
import { useCall } from '../../shell/use-call';
import { Done } from './done';
import { FieldChoice } from './field-choice';
import { ReadingCards } from './reading';
import { Templates } from './templates';
import { useUpload } from './use-upload';

function Upload() {
  const desk = useCall(() => call('source', 'getDesk', {}), ['source/getDesk']);
  const [field, setField] = useState<string | null>(null);
  const [whole, setWhole] = useState<'good' | 'all'>('good');
  const { chosen, batch, known, refused, pick, submit, again } = useUpload();
  if (!desk.data) return desk.error ? <Failed error={desk.error} onRetry={desk.reload} /> : <Loading />;

  if (batch?.state === 'done' && !submit.busy) {
    return <Done batch={batch} known={known} reading={chosen!.reading} again={again} />;
  }
  const rejected = chosen?.reading.rejected ?? 0;
  const nothing = chosen !== null && (chosen.reading.accepted === 0 || (whole === 'all' && rejected > 0));
  return (
    <>
      <Card title="选择表格">
        <Box as="p" className="words--soft">
          XLSX 或 CSV，不超过4MB，一份表一种数据，按表头认列。只能报送「{desk.data.unit}」的数据。
        </Box>
        <FieldChoice fields={desk.data.fields} value={field} disabled={submit.busy} onChange={(next) => (setField(next), again())} />
        <Button look={chosen ? 'plain' : 'primary'} loading={pick.busy} disabled={submit.busy} onTap={() => void pick.act(field)}>
          {chosen ? '换一份文件' : '选择文件'}
        </Button>
        {pick.error && <Failed error={pick.error} title="这份文件不能用" />}
        {!chosen && <Templates sheets={desk.data.sheets} />}
      </Card>
      {pick.busy && <Loading words="正在读取" />}
      {chosen && <ReadingCards reading={chosen.reading} fileName={chosen.file.fileName} />}
      {chosen && (
        <Card title="报送">
          {rejected > 0 && (
            <RadioGroup
              name="whole"
              title="有不合格的行时"
              options={[
                { value: 'good', label: `只报合格的${chosen.reading.accepted}行`, note: '不合格的改好后再报' },
                { value: 'all', label: '整份不报', note: '全部改好后一起报' },
              ]}
              value={whole}
              onChange={setWhole}
            />
          )}
          {batch && batch.state === 'receiving' && <Progress words="已入库" done={batch.done} of={batch.of} />}
          {refused && <Notice tone="warn">有不合格的行，整份没有接收。</Notice>}
          {submit.error && <Failed error={submit.error} title="没有报完，再点一次会接着报" />}
          <Button loading={submit.busy} disabled={nothing} onTap={() => void submit.act({ field, allOrNothing: whole === 'all' })}>
            {nothing ? '请先改好表格' : batch ? '接着报送' : `报送${chosen.reading.accepted}行`}
          </Button>
        </Card>
      )}
    </>
  );
}

/** A sheet from the disk to the store: choose, read what it says, submit, see what became of each row. */
export default function Index() {
  return (
    <StaffPage title="报送数据" role="source">
      {() => <Upload />}
    </StaffPage>
  );
}
