import { useState } from 'react';
import { isUscc } from '../../../cloudfunctions/core/identifiers/uscc';
import type { Input, Output } from '../../../types/actions';
import { call } from '../../shell/cloud';
import { Failed } from '../../login';
import { Box, Button, Field, Notice, RadioGroup, Sheet } from '../../ui';
import { useAct } from '../../shell/use-act';

type Row = Output<'source', 'listQuarantine'>['waiting'][number];

/** Settle one waiting row: whose it is, or why it is dropped. */
export function SettleSheet({ row, onDone, onClose }: { row: Row; onDone: () => void; onClose: () => void }) {
  // A row that bears a code is about that subject or none: it finds it by itself once the subject is registered.
  const matchable = row.why === 'subject' && row.uscc === null;
  const [as, setAs] = useState<'match' | 'discard'>(matchable ? 'match' : 'discard');
  const [subject, setSubject] = useState('');
  const [reason, setReason] = useState('');
  const settle = useAct(async (input: Input<'source', 'settleRow'>) => {
    await call('source', 'settleRow', input);
    onDone();
  });
  const code = subject.replace(/\s/g, '').toUpperCase();
  const ready = as === 'match' ? isUscc(code) : reason.trim().length >= 2;
  const act = () => void settle.act(as === 'match' ? { id: row.id, as, subject: code } : { id: row.id, as, reason: reason.trim() });
  const footer = (
    <Button look={as === 'discard' ? 'danger' : 'primary'} loading={settle.busy} disabled={!ready} onTap={act}>
      {as === 'match' ? '匹配到这个主体' : '作废这条数据'}
    </Button>
  );
  return (
    <Sheet open title={row.title} onClose={onClose} footer={footer}>
      <Box as="p">
        {row.name}，{row.what}，{row.date}
      </Box>
      {row.uscc !== null && row.why === 'subject' && (
        <Notice>
          {row.uscc.includes('*')
            ? '这一行是自然人的。本地文件不对自然人出报告，或者证件不是居民身份证：它不影响任何报告，可以作废。'
            : '这一行写了统一社会信用代码，这个主体登记后会自动匹配，不用处理。'}
        </Notice>
      )}
      {matchable && (
        <RadioGroup
          name="as"
          title="怎么处理"
          options={[
            { value: 'match', label: '是登记的某个主体' },
            { value: 'discard', label: '报错了，作废' },
          ]}
          value={as}
          onChange={setAs}
        />
      )}
      {as === 'match' ? (
        <Field
          id="subject"
          label="统一社会信用代码"
          value={subject}
          maxLength={24}
          help="对照决定书核对后填写。匹配后计入这个主体的报告。"
          error={code.length === 18 && !isUscc(code) ? '这个代码不对，请逐位核对。' : undefined}
          onChange={setSubject}
        />
      ) : (
        <>
          <Field id="reason" label="作废的原因" value={reason} maxLength={200} help="至少两个字，会记录在案。" onChange={setReason} />
          <Notice tone="warn">作废后不再影响任何报告，也不能恢复；再报同一行不会重新出现。</Notice>
        </>
      )}
      {settle.error && <Failed error={settle.error} title="没有办成" />}
    </Sheet>
  );
}
