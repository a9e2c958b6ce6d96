import { useState } from 'react';
import type { Output } from '../../../types/actions';
import { go, goOn, to } from '../../shell/navigation';
import type { MySubject } from '../../shell/session';
import { Button, Notice } from '../../ui';
import type { Advice } from './advice';
import { Renew } from './renew';

interface Props {
  report: Output<'holder', 'getReport'>;
  advice: Advice[];
  subjects: MySubject[];
}

/** What has happened to a report since it was issued, and the way on from there. */
export function Standing({ report: { subject, statement, life }, advice, subjects }: Props) {
  const [renewing, renew] = useState(false);
  const founded = subjects.find(({ uscc }) => uscc === subject)?.founded ?? null;
  const renewable = life.state === 'valid' || life.state === 'expired';
  return (
    <>
      {advice.map(({ title, words }) => (
        <Notice key={title} tone="warn" title={title}>
          {words}
        </Notice>
      ))}
      {life.replacedBy && (
        <Button icon="report" onTap={() => goOn(to.report(life.replacedBy!))}>
          打开新报告
        </Button>
      )}
      {renewable && (
        <Button icon="refresh" look={advice.length > 0 ? 'primary' : 'plain'} onTap={() => renew(true)}>
          按最新数据重新开具
        </Button>
      )}
      {!renewable && !life.replacedBy && (
        <Button icon="report" onTap={() => go(to.ask(subject))}>
          再开一份
        </Button>
      )}
      {renewing && <Renew subject={subject} statement={statement} founded={founded} onClose={() => renew(false)} />}
    </>
  );
}
