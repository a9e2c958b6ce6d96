import type { ReactNode } from 'react';
import type { Verification } from '../../types/verdict';
import { Box, Card, Facts, Notice } from '../ui';
import { periodWords } from '../words/dates';
import { Compare } from './compare';
import { ReceiptRow } from './receipt-row';
import { Service } from './service';
import { Verdict } from './verdict';

const byWhom = {
  client: '文件没有上传：摘要在这台设备上计算，只比对了摘要。',
  cloud: '文件的摘要由本平台计算，文件不保存。',
} as const;

/** One verdict, whatever the door: the result, what to compare and whose word it is, what the report says, the receipt. */
export function Result({ told, unnamed, children }: { told: Verification; unnamed?: string; children?: ReactNode }) {
  const { compare, result, life, receipt, next, service, hashedBy } = told;
  const host = service.host || null;
  return (
    <>
      <Verdict told={told} overall={result?.overall ?? null} life={life} demo={result?.demo} />
      {children}
      {compare ? (
        <Compare items={compare} next={next} host={host} {...(unnamed ? { unnamed } : {})} />
      ) : (
        <Card title="下一步">
          <Box as="p">{next}</Box>
          <Service host={host} />
        </Card>
      )}
      {result && (
        <Card title={result.title}>
          <Facts
            facts={[
              ['查询期间', periodWords(result.period)],
              ['未查到记录', `${result.fields.clear}个领域`],
              ['有记录', `${result.fields.hasRecords}个领域`],
              ['暂不能说明', `${result.fields.cannotSay}个领域`],
            ]}
          />
          <Box as="p" className="words--soft">
            要看每个领域和每条记录，请让对方亮码，扫码查看。
          </Box>
        </Card>
      )}
      {hashedBy && <Notice>{byWhom[hashedBy]}</Notice>}
      {receipt && <ReceiptRow id={receipt.id} />}
    </>
  );
}
