import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { nearestPack } from '../../../cloudfunctions/core/places/covers';
import { call } from '../../shell/cloud';
import { goOn, to } from '../../shell/navigation';
import { Failed, Gate } from '../../login';
import type { MySubject } from '../../shell/session';
import { Box, Button, Empty, Loading, Notice, Page } from '../../ui';
import { useAct } from '../../shell/use-act';
import { useCall } from '../../shell/use-call';
import { today } from '../../words/dates';
import { type Draft, deleteDraft, storeDraft, storedDraft, type Question, questionOf } from './draft';
import { QuestionCard } from './question';
import { Result } from './result';

const title = '开报告';

function Ask({ subject }: { subject: MySubject }) {
  const [draft, setDraft] = useState(() => storedDraft(subject.uscc));
  const packs = useCall(() => call('public', 'listPacks', {}), ['public/listPacks']);
  const all = packs.data?.packs ?? [];
  const id = draft.jurisdiction ?? nearestPack(all, subject.division)?.id;
  const pack = useCall(() => call('public', 'getPack', { id: id! }), id ? ['public/getPack', id] : null);
  const question = pack.data?.validity.valid ? questionOf(draft, pack.data, today()) : null;
  const preview = useCall(() => call('holder', 'previewReport', question!), question && ['holder/previewReport', question]);
  const issue = useAct((asked: Question, key) => call('holder', 'issueReport', { ...asked, key }), 'issue');

  const change = (next: Partial<Draft>) => {
    const changed = { ...draft, ...next };
    storeDraft(changed);
    setDraft(changed);
    issue.clear();
  };
  const done = async (show: boolean) => {
    if (!question) return;
    const issued = await issue.act(question);
    if (!issued) return;
    deleteDraft();
    goOn(show ? to.code(issued.number) : to.report(issued.number));
  };

  const failed = packs.data ? pack : packs;
  const ready = preview.data?.decision.outcome === 'report';
  const footer = ready && (
    <Box className="pair pair--main">
      <Button look="plain" disabled={issue.busy} onTap={() => void done(false)}>
        只开具
      </Button>
      <Button icon="code" loading={issue.busy} onTap={() => void done(true)}>
        开具并亮码
      </Button>
    </Box>
  );
  return (
    <Page title={title} footer={footer}>
      <Box as="h2" className="card__title">
        {subject.name}
      </Box>
      {failed.error && !failed.data && <Failed error={failed.error} title="没有取到地区规定" onRetry={failed.reload} />}
      {!pack.data && !failed.error && <Loading />}
      {pack.data && <QuestionCard draft={draft} founded={subject.founded} packs={all} pack={pack.data} change={change} />}
      {pack.data && !pack.data.validity.valid && (
        <Notice tone="warn" title={`${pack.data.place}暂时不能开具`}>
          {pack.data.validity.hint}
        </Notice>
      )}
      {preview.error && !preview.data && (
        <Failed error={preview.error} title="这样还不能开具" onRetry={preview.error.code === 'NETWORK' ? preview.reload : undefined} />
      )}
      {!preview.data && preview.loading && <Loading words="正在汇总各单位的数据" />}
      {preview.data && pack.data && <Result preview={preview.data} pack={pack.data} />}
      {issue.error && <Failed error={issue.error} title="没有开具成功" />}
    </Page>
  );
}

/** Asks for a report: everything is set as most want it, and what it will say stands below before anything is issued. */
export default function Index() {
  const { subject: asked } = useRouter().params;
  return (
    <Gate title={title}>
      {({ subjects }) => {
        const subject = subjects.find(({ uscc }) => uscc === asked) ?? (asked ? undefined : subjects[0]);
        if (subject) return <Ask key={subject.uscc} subject={subject} />;
        return (
          <Page title={title}>
            <Empty icon="building" title="还没有绑定这家单位" hint="绑定后就能开报告。">
              <Button onTap={() => goOn(to.bind())}>去绑定</Button>
            </Empty>
          </Page>
        );
      }}
    </Gate>
  );
}
