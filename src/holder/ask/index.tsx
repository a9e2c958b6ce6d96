import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { nearestPack } from '../../../cloudfunctions/core/places/covers';
import { call } from '../../shell/cloud';
import { goOn, to } from '../../shell/navigation';
import { Failed, Gate, LoginSheet } from '../../login';
import type { MySubject } from '../../shell/session';
import { Box, Button, Dialog, Empty, Loading, Notice, Page } from '../../ui';
import { useAct } from '../../shell/use-act';
import { useCall } from '../../shell/use-call';
import { today } from '../../words/dates';
import { type Draft, deleteDraft, storeDraft, storedDraft, type Question, questionOf } from './draft';
import { QuestionCard } from './question';
import { Glance, Result } from './result';

const title = '开报告';

function Ask({ subject }: { subject: MySubject }) {
  const [draft, setDraft] = useState(() => storedDraft(subject.uscc));
  const packs = useCall(() => call('public', 'listPacks', {}), ['public/listPacks']);
  const all = packs.data?.packs ?? [];
  const id = draft.jurisdiction ?? (nearestPack(all, subject.division) ?? all.find(({ subjects }) => subjects.includes(subject.kind)))?.id;
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
    confirm(null);
    stop({ show });
    const issued = await issue.act(question);
    if (!issued) return;
    deleteDraft();
    goOn(show ? to.code(issued.number, true) : to.report(issued.number));
  };
  // Whoever taps twice over records knows what the other will see.
  const [confirming, confirm] = useState<{ show: boolean } | null>(null);
  const tap = (show: boolean) => {
    if (records > 0) confirm({ show });
    else void done(show);
  };
  // A login that ran out is renewed over this page, and the tap goes on.
  const [stopped, stop] = useState<{ show: boolean } | null>(null);

  const failed = packs.data ? pack : packs;
  const ready = preview.data?.decision.outcome === 'report';
  const records = preview.data?.decision.records.length ?? 0;
  const lapsed = issue.error?.code === 'LOGIN_REQUIRED';
  const footer = ready && (
    <Box className="stack">
      {issue.error && !lapsed && <Failed error={issue.error} title="没有开具成功" />}
      <Box className="pair pair--main">
        <Button look="plain" disabled={issue.busy} onTap={() => tap(false)}>
          只开具
        </Button>
        <Button icon="code" loading={issue.busy} onTap={() => tap(true)}>
          {records > 0 ? `仍要亮码（${records}条记录）` : '开具并亮码'}
        </Button>
      </Box>
    </Box>
  );
  return (
    <Page title={title} footer={footer}>
      <Box as="h2" className="card__title">
        {subject.name}
      </Box>
      {failed.error && !failed.data && <Failed error={failed.error} title="没有取到地区规定" onRetry={failed.reload} />}
      {!pack.data && !failed.error && (id || !packs.data) && <Loading />}
      {packs.data && !id && <Empty icon="place" title="单位登记的地区还没有开通" hint="需要证明的，请按原途径办理。" />}
      {preview.data && <Glance preview={preview.data} />}
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
      {preview.data && pack.data && <Result preview={preview.data} pack={pack.data} subject={subject} />}
      <LoginSheet open={lapsed} onClose={issue.clear} onDone={() => stopped && void done(stopped.show)} />
      <Dialog
        open={confirming !== null}
        title={`对方会看到${records}条记录`}
        confirm="仍要开具"
        onCancel={() => confirm(null)}
        onConfirm={() => confirming && void done(confirming.show)}
      >
        <Box as="p">报告会如实列出这些记录的时间和内容。已经整改的，可以先申请信用修复再开具。</Box>
      </Dialog>
    </Page>
  );
}

/** Asks for a report: everything is set as most want it, and what it will say stands first, before anything is issued. */
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
