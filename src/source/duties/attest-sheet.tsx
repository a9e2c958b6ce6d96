import { useState } from 'react';
import type { Output } from '../../../types/actions';
import { Failed } from '../../login';
import { kindWords } from '../../staff';
import { Box, Button, DayField, Notice, Sheet } from '../../ui';
import type { Acting } from '../../shell/use-act';
import { dayWords } from '../../words/dates';

type Duty = Output<'source', 'listDuties'>['duties'][number];
export interface Span {
  completeFrom: string;
  completeTo: string;
}

interface Props {
  duties: Duty[];
  /** The day from which the place wants records; null: it names none. */
  earliest: string | null;
  today: string;
  attest: Acting<Span, unknown>;
  onClose: () => void;
}

const least = (days: (string | null)[]): string | null => days.reduce((a, b) => (a !== null && b !== null && a < b ? a : (b ?? a)), null);

/** The unit's word, in full, before it is given: from which day to which the data is complete. */
export function AttestSheet({ duties, earliest, today, attest, onClose }: Props) {
  const [from, setFrom] = useState(least(duties.map((d) => d.completeFrom)) ?? earliest ?? `${today.slice(0, 4)}-01-01`);
  const [to, setTo] = useState(least([...duties.map((d) => d.upTo), today])!);
  const wrong = !from || !to ? '请选好起止日期。' : from > to ? '开始要早于结束。' : to > today ? '结束不能晚于今天。' : undefined;
  const late = earliest !== null && from > earliest;
  const footer = (
    <Button
      look={duties.every(({ state }) => state === 'fresh') ? 'plain' : 'primary'}
      loading={attest.busy}
      disabled={Boolean(wrong)}
      onTap={() => void attest.act({ completeFrom: from, completeTo: to })}
    >
      确认数据完整
    </Button>
  );
  return (
    <Sheet open title={duties.length > 1 ? `确认${duties.length}项` : '确认数据完整'} onClose={onClose} footer={footer}>
      <Box as="p">
        {duties.map((d) => `${d.serves.join('、') || d.fields.join('、') || '不分领域'}（${kindWords(d.kind)}）`).join('；')}
      </Box>
      <DayField id="from" label="从哪天起完整" value={from} to={today} onChange={setFrom} />
      <DayField id="to" label="到哪天为止" value={to} to={today} error={wrong} onChange={setTo} />
      <Notice tone="warn" title="您确认的是">
        {from && to ? `${dayWords(from)}至${dayWords(to)}，` : ''}
        本单位作出的以上种类的数据已全部报送，没有遗漏；没有新增的，也确认没有。确认后不能缩短。
      </Notice>
      {late && <Notice>本地报告从{dayWords(earliest)}查起。起始日晚于这一天，报告会写“未补录”。</Notice>}
      {attest.error && <Failed error={attest.error} title="没有确认成功" />}
    </Sheet>
  );
}
