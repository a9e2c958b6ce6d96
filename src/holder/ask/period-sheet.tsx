import { useState } from 'react';
import { addMonths } from '../../../cloudfunctions/core/dates/arithmetic';
import { wholeFrom } from '../../../cloudfunctions/core/report/ask/whole-period';
import { Box, Button, DayField, Notice, RadioGroup, Sheet } from '../../ui';
import { dayWords, today } from '../../words/dates';
import { beforeWords, type Draft, monthsOffered, type Pack, type PeriodChoice } from './draft';

interface Props {
  draft: Draft;
  founded: string | null;
  pack: Pack;
  value: PeriodChoice;
  onDone: (period: PeriodChoice) => void;
  onClose: () => void;
}

const nameOf = (choice: PeriodChoice): string => (choice.kind === 'months' ? String(choice.months) : choice.kind);

/** How far back: the usual spans, all the pack gives, or days of one's own; never before the pack's data begin. */
export function PeriodSheet({ draft, founded, pack, value, onDone, onClose }: Props) {
  const now = today();
  const listing = draft.version === 'listing' && pack.listing;
  const [name, setName] = useState(nameOf(value));
  const [from, setFrom] = useState(value.kind === 'days' ? value.from : wholeFrom(pack, founded, now));
  const [to, setTo] = useState(value.kind === 'days' ? value.to : now);

  const begins = wholeFrom(pack, founded, now);
  const fixed = !listing && !pack.choose.period;
  const options = [
    ...monthsOffered(draft, pack, now).map((m) => ({
      value: String(m),
      label: `最近${m}个月`,
      note: `从${dayWords(addMonths(now, -m))}到今天`,
    })),
    ...(listing ? [] : [{ value: 'whole', label: '全部期间', note: `从${dayWords(begins)}到今天` }]),
    ...(listing ? [] : [{ value: 'days', label: '自己选日期' }]),
  ];
  const wrong =
    name !== 'days'
      ? undefined
      : !from || !to
        ? '请选好开始和结束日期。'
        : from > to
          ? '开始日期要早于结束日期。'
          : to > now
            ? '结束日期不能晚于今天。'
            : pack.earliest && from < pack.earliest
              ? `最早只能从${dayWords(pack.earliest)}开始。`
              : undefined;
  const choice = (): PeriodChoice =>
    name === 'days' ? { kind: 'days', from, to } : name === 'whole' ? { kind: 'whole' } : { kind: 'months', months: Number(name) };

  if (fixed) {
    return (
      <Sheet open title="查询期间" onClose={onClose}>
        <Notice>
          按{pack.place}的规定，查询期间是固定的，不能自选：从{dayWords(begins)}到今天。
        </Notice>
      </Sheet>
    );
  }
  const footer = (
    <Button disabled={Boolean(wrong)} onTap={() => onDone(choice())}>
      确定
    </Button>
  );
  return (
    <Sheet open title="选择查询期间" onClose={onClose} footer={footer}>
      <RadioGroup name="period" title="查多久" options={options} value={name} onChange={setName} />
      {name === 'days' && (
        <Box className="stack">
          <DayField id="from" label="开始日期" value={from} from={pack.earliest ?? undefined} to={now} onChange={setFrom} />
          <DayField id="to" label="结束日期" value={to} from={pack.earliest ?? undefined} to={now} error={wrong} onChange={setTo} />
        </Box>
      )}
      {pack.earliest && (
        <Notice>
          {pack.place}的数据从{dayWords(pack.earliest)}开始。{beforeWords(pack)}
        </Notice>
      )}
    </Sheet>
  );
}
