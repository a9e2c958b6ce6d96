import { useState } from 'react';
import type { Publication } from '../../../types/pack';
import { Failed } from '../../login';
import { type Staff, StaffPage } from '../../staff';
import { Box, Button, Card, DayField, Field, Loading, Notice, RadioGroup } from '../../ui';
import { usePublication } from '../use-publication';

const reviews = [
  { value: 'document', label: '按文件' },
  { value: 'automatic', label: '自动审核' },
  { value: 'manual', label: '人工审核' },
] as const;

/** Whole 分 of an amount in 万元; null where it is empty, undefined where it is none. */
function fenOf(wan: string): number | null | undefined {
  if (wan.trim() === '') return null;
  return /^\d{1,8}(\.\d{1,6})?$/.test(wan.trim()) ? Math.round(Number(wan) * 1_000_000) : undefined;
}

interface FormProps {
  publication: Publication;
  busy: boolean;
  onPublish: (change: Partial<Publication>) => void;
}

function Form({ publication, busy, onPublish }: FormProps) {
  const [number, setNumber] = useState(publication.number ?? '');
  const [from, setFrom] = useState(publication.from ?? '');
  const [until, setUntil] = useState(publication.until ?? '');
  const [review, setReview] = useState<(typeof reviews)[number]['value']>(publication.review ?? 'document');
  const [fine, setFine] = useState(publication.veryLargeFineFen === null ? '' : String(publication.veryLargeFineFen / 1_000_000));
  const half = (number.trim() === '') !== (from === '');
  const backwards = from !== '' && until !== '' && until < from;
  const fen = fenOf(fine);
  const change = (): Partial<Publication> => ({
    ...{ number: number.trim() || null, from: from || null, until: until || null },
    ...{ review: review === 'document' ? null : review, veryLargeFineFen: fen ?? null },
  });
  return (
    <>
      <Card title="文号与日期">
        <Field
          id="number"
          label="文号"
          value={number}
          maxLength={60}
          help="征求意见稿、已到期的文件，登记正式文号和施行日期后才能出具报告。"
          error={half && !number.trim() ? '填了施行日期，也要填文号。' : undefined}
          onChange={setNumber}
        />
        <Box className="columns stack">
          <DayField
            id="from"
            label="施行日期"
            value={from}
            error={half && !from ? '填了文号，也要填施行日期。' : undefined}
            onChange={setFrom}
          />
          <DayField
            id="until"
            label="截止日期"
            value={until}
            help="没有截止日期的不填。"
            error={backwards ? '截止日期要晚于施行日期。' : undefined}
            onChange={setUntil}
          />
        </Box>
      </Card>
      <Card title="办理方式">
        <RadioGroup name="review" title="审核" options={reviews} value={review} onChange={setReview} />
        <Field
          id="fine"
          label="按“严重”分档的罚款，从多少万元起"
          value={fine}
          maxLength={16}
          help="令36号没有写明数额，由本地确定；不填的，按最长公示期处理。"
          error={fen === undefined ? '请填数字，单位万元，最多六位小数。' : undefined}
          onChange={setFine}
        />
        <Button loading={busy} disabled={half || backwards || fen === undefined} onTap={() => onPublish(change())}>
          保存
        </Button>
      </Card>
    </>
  );
}

function Document({ jurisdiction }: Staff) {
  const [saved, save] = useState(0);
  const { loaded, publication, publish } = usePublication(jurisdiction, () => save((n) => n + 1));
  if (!loaded.data) return loaded.error ? <Failed error={loaded.error} onRetry={loaded.reload} /> : <Loading />;
  return (
    <>
      {publication.demo && <Notice title="演示数据">这里登记的是演示内容，不代表真实文件。</Notice>}
      {saved > 0 && <Notice title="已保存">每次保存都留有旧版；已出具的报告不变。</Notice>}
      {publish.error && (
        <Failed error={publish.error} title="没有保存成功" onRetry={publish.error.code === 'CONFLICT' ? loaded.reload : undefined} />
      )}
      <Form key={loaded.data.version} publication={publication} busy={publish.busy} onPublish={(change) => void publish.act(change)} />
    </>
  );
}

/** Enters what puts a pack in force: its number and dates, how reports are reviewed, what fine is a very large one. */
export default function Index() {
  return (
    <StaffPage title="文号与日期" role="authority">
      {(staff) => <Document {...staff} />}
    </StaffPage>
  );
}
