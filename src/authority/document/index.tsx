import { type ReactNode, useState } from 'react';
import { isTelephone, telephoneHelp } from '../../../cloudfunctions/core/places/is-telephone';
import type { Output } from '../../../types/actions';
import type { Publication } from '../../../types/pack';
import { goOn, returnTo, to } from '../../shell/navigation';
import { Failed } from '../../login';
import { type Staff, StaffPage } from '../../staff';
import { Box, Button, Card, DayField, Field, Loading, Notice, RadioGroup } from '../../ui';
import { usePublication } from '../use-publication';
import { entryOf } from './dates';

const reviewNames = { automatic: '自动审核', manual: '人工审核' } as const;
type Entered = Output<'authority', 'getPublication'>;

/** Whole 分 of an amount in 万元; null where it is empty, undefined where it is none. */
function fenOf(wan: string): number | null | undefined {
  if (wan.trim() === '') return null;
  return /^\d{1,8}(\.\d{1,6})?$/.test(wan.trim()) ? Math.round(Number(wan) * 1_000_000) : undefined;
}

interface FormProps {
  publication: Publication;
  entered: Entered;
  busy: boolean;
  /** How the last save went, beside its button. */
  outcome: ReactNode;
  onPublish: (change: Partial<Publication>) => void;
}

const help = (day: string | null, silent?: string): string | undefined => (day ? `文件写明：${day}` : silent);

function Form({ publication, entered: { inForce, document }, busy, outcome, onPublish }: FormProps) {
  const [number, setNumber] = useState(inForce.number ?? '');
  const [from, setFrom] = useState(inForce.from ?? '');
  const [until, setUntil] = useState(inForce.until ?? '');
  const [review, setReview] = useState<'document' | keyof typeof reviewNames>(publication.review ?? 'document');
  const [fine, setFine] = useState(publication.veryLargeFineFen === null ? '' : String(publication.veryLargeFineFen / 1_000_000));
  const [ended, setEnded] = useState(publication.leavesOutEnded ?? '');
  const [telephone, setTelephone] = useState(publication.telephone ?? '');
  const misdialled = telephone.trim() !== '' && !isTelephone(telephone.trim());
  const dates = entryOf({ number, from, until }, document);
  const half = dates === null;
  const backwards = from !== '' && until !== '' && until < from;
  const fen = fenOf(fine);
  const change = (): Partial<Publication> => ({
    ...dates,
    telephone: telephone.trim() || null,
    ...{ review: review === 'document' ? null : review, leavesOutEnded: ended.trim() || null, veryLargeFineFen: fen ?? null },
  });
  const reviews = [
    {
      value: 'document' as const,
      label: '按文件',
      note: document.isDefault ? `文件没有规定，默认${reviewNames[document.review]}` : `文件写明：${reviewNames[document.review]}`,
    },
    { value: 'automatic' as const, label: reviewNames.automatic },
    { value: 'manual' as const, label: reviewNames.manual },
  ];
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
            help={help(document.from)}
            error={half && !from ? '填了文号，也要填施行日期。' : undefined}
            onChange={setFrom}
          />
          <DayField
            id="until"
            label="截止日期"
            value={until}
            help={help(document.until, '没有截止日期的不填。')}
            error={backwards ? '截止日期要晚于施行日期。' : undefined}
            onChange={setUntil}
          />
        </Box>
      </Card>
      <Card title="咨询电话">
        <Field
          id="telephone"
          label="本部门的咨询电话"
          value={telephone}
          maxLength={30}
          help={`办事指南和“找人帮忙”里点一下就拨。${telephoneHelp}不填的，请大家打12345。`}
          error={misdialled ? `写法不对。${telephoneHelp}` : undefined}
          onChange={setTelephone}
        />
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
        <Field
          id="ended"
          label="不列入公示期已满的记录，依据"
          value={ended}
          maxLength={60}
          help="填文件的编号。不填的，照常列入并标明“公示期已满”。填了的，不再列入；报告只写“公示期内无违法违规记录”，并写明有几条没有列入。"
          onChange={setEnded}
        />
        {outcome}
        <Button loading={busy} disabled={half || backwards || misdialled || fen === undefined} onTap={() => onPublish(change())}>
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
  const conflict = publish.error?.code === 'CONFLICT';
  const outcome = publish.error ? (
    <Failed error={publish.error} title="没有保存成功" onRetry={conflict ? loaded.reload : undefined} />
  ) : (
    saved > 0 && (
      <Box role="status">
        <Notice title="已保存">每次保存都留有旧版；已出具的报告不变。</Notice>
        <Button look="quiet" onTap={() => goOn(to.units())}>
          去登记单位
        </Button>
        <Button look="quiet" onTap={() => returnTo(to.overview())}>
          看总览
        </Button>
      </Box>
    )
  );
  return (
    <>
      {publication.demo && <Notice title="演示数据">这里登记的是演示内容，不代表真实文件。</Notice>}
      <Form
        key={loaded.data.version}
        publication={publication}
        entered={loaded.data}
        busy={publish.busy}
        outcome={outcome}
        onPublish={(change) => void publish.act(change)}
      />
    </>
  );
}

/** Enters what puts a pack in force: its number and dates, where people ask, how reports are reviewed, what fine is a very large one. */
export default function Index() {
  return (
    <StaffPage title="文号与日期" role="authority">
      {(staff) => <Document {...staff} />}
    </StaffPage>
  );
}
