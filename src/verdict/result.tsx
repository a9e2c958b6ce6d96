import type { ReactNode } from 'react';
import { notAskedTitle } from '../../cloudfunctions/core/report/text/fields-section';
import { scopeItems } from '../../cloudfunctions/core/report/text/scope-words';
import { stateWords } from '../../cloudfunctions/core/report/text/state-words';
import type { Verification } from '../../types/verdict';
import { Box, Card, Facts, Fold, Notice, Status } from '../ui';
import { flagWords, lifeWords } from '../words/life';
import { Compare } from './compare';
import { Past } from './past';
import { ReceiptRow } from './receipt-row';
import { Service } from './service';
import { Verdict } from './verdict';

const byWhom = {
  client: '文件没有上传：摘要在这台设备上计算，只比对了摘要。',
  cloud: '文件的摘要由本平台计算，文件不保存。',
} as const;

/** How many fields say what, leaving out what there is none of. */
const tallyFacts = (fields: NonNullable<Verification['result']>['fields']) =>
  (['clear', 'hasRecords', 'cannotSay'] as const).flatMap((state) =>
    fields[state] > 0 ? [[stateWords[state], `${fields[state]}个领域`] as const] : [],
  );

/** One verdict, whatever the door: the result, what to compare and whose word it is, what the report says, the receipt. */
export function Result({ answer: answer, unnamed, children }: { answer: Verification; unnamed?: string; children?: ReactNode }) {
  const { compare, result, life, receipt, next, service, hashedBy, past } = answer;
  const host = service.host || null;
  if (past) return <OfReceipt answer={answer} past={past} />;
  return (
    <>
      <Verdict answer={answer} overall={result?.overall ?? null} life={life} demo={result?.demo} whose={compare} />
      {children}
      {compare ? (
        <Compare verdict={answer.verdict} items={compare} next={next} host={host} {...(unnamed ? { unnamed } : {})} />
      ) : (
        <Card title="下一步">
          <Box as="p">{next}</Box>
          <Service host={host} />
        </Card>
      )}
      {result && (
        <Card title={result.title}>
          <Facts facts={[...scopeItems(result), ...tallyFacts(result.fields)]} />
          {result.scope && result.scope.notAsked.length > 0 && (
            <Fold title={notAskedTitle(result.scope)}>
              <Box as="p">{result.scope.notAsked.join('、')}</Box>
            </Fold>
          )}
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

/** A receipt in a report's place: that it is one, how its report stands now, and what was said then. */
function OfReceipt({ answer, past }: { answer: Verification; past: NonNullable<Verification['past']> }) {
  const { life, next, service, hashedBy } = answer;
  const now = life && lifeWords(life, past.validTo);
  return (
    <>
      <Verdict answer={answer} overall={null} life={null} demo={past.demo} />
      <Card title="那份报告现在">
        {/* That it stands says nothing good of its subject. */}
        {now && <Status tone={now.tone === 'good' ? 'info' : now.tone} words={now.words} large />}
        {now?.note && <Box as="p">{now.note}</Box>}
        {life &&
          flagWords(life).map((flag) => (
            <Notice tone="warn" key={flag}>
              {flag}
            </Notice>
          ))}
        <Box as="p">{next}</Box>
        <Service host={service.host || null} />
      </Card>
      <Past past={past} />
      {hashedBy && <Notice>{byWhom[hashedBy]}</Notice>}
    </>
  );
}
