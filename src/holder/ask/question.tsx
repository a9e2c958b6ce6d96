import { useState } from 'react';
import { silent } from '../../../cloudfunctions/core/places/describe/line';
import { wholeFrom } from '../../../cloudfunctions/core/report/ask/whole-period';
import type { Output } from '../../../types/actions';
import { go, to } from '../../shell/navigation';
import { Box, Card, Field, Fold, Icon, RadioGroup, Row } from '../../ui';
import { groundWords } from '../../words/clause';
import { dayWords, periodWords, today } from '../../words/dates';
import { type Draft, fieldsOf, own, type Pack, periodOf, type PeriodChoice, purposeOf, chosenPurpose, usualFields } from './draft';
import { FieldsSheet } from './fields-sheet';
import { PeriodSheet } from './period-sheet';
import { PlaceSheet } from './place-sheet';
import { PurposeSheet } from './purpose-sheet';

const wordsOf = (period: PeriodChoice, pack: Pack, founded: string | null): string => {
  if (period.kind === 'months') return `最近${period.months}个月`;
  return period.kind === 'days' ? periodWords(period) : `${dayWords(wholeFrom(pack, founded, today()))}到今天`;
};

/** What is held for a purpose until it is changed, and on whose word. */
function Usual({ draft, pack }: { draft: Draft; pack: Pack }) {
  const purpose = purposeOf(draft, pack);
  if (!purpose?.usual) return null;
  const { clause } = purpose.usual;
  return (
    <Box as="p" className="words--soft words--small">
      “{purpose.name}”的常用领域和期间已经选好，都可以改。
      {clause === silent ? '常用项是系统默认，文件没有规定。' : `${groundWords({ clause, isDefault: false })}。`}
    </Box>
  );
}

interface Props {
  draft: Draft;
  /** The day the subject was founded: where a pack names no first day, its time begins there. */
  founded: string | null;
  packs: Output<'public', 'listPacks'>['packs'];
  pack: Pack;
  change: (change: Partial<Draft>) => void;
}

/** The question in one line; behind it what may be changed, each with its default. */
export function QuestionCard({ draft, founded, packs, pack, change }: Props) {
  const [open, setOpen] = useState<'place' | 'purpose' | 'fields' | 'period' | null>(null);
  const close = () => setOpen(null);
  const done = (next: Partial<Draft>) => {
    change(next);
    close();
  };
  const purpose = purposeOf(draft, pack);
  const fields = fieldsOf(draft, pack);
  const period = periodOf(draft, pack, today());
  const isUsual = Boolean(purpose?.usual);
  const listing = draft.version === 'listing' && pack.listing !== null;
  const fieldWords =
    fields.length === pack.fields.length ? `全部${fields.length}个领域` : `${fields.length}个领域，共${pack.fields.length}个`;
  const periodText = wordsOf(period, pack, founded);
  const usual = { fields: null, period: { kind: 'usual' } as const };
  return (
    <Card>
      <Fold
        title="开什么报告"
        note={[pack.place, listing ? '上市版' : (chosenPurpose(draft, pack) ?? '不写用途'), fieldWords, periodText].join(' · ')}
        icon={<Icon name="edit" />}
      >
        <Row title="地区" note={`${pack.place} · ${pack.reportName}`} icon={<Icon name="place" />} onTap={() => setOpen('place')} />
        {pack.listing && (
          <RadioGroup
            name="version"
            title="版本"
            look="segment"
            options={[
              { value: 'standard', label: '普通版' },
              { value: 'listing', label: '上市版' },
            ]}
            value={draft.version}
            onChange={(version) => change({ version, period: usual.period })}
          />
        )}
        {pack.purposes.length > 0 && !listing && (
          <Row
            title="用途"
            note={chosenPurpose(draft, pack) ?? (draft.purpose === own ? '请填写' : '不写')}
            icon={<Icon name="edit" />}
            onTap={() => setOpen('purpose')}
          />
        )}
        {!listing && draft.purpose === own && (
          <Field
            id="own-purpose"
            label="用途（自己填写）"
            value={draft.ownPurpose}
            onChange={(ownPurpose) => change({ ownPurpose })}
            maxLength={40}
            placeholder="如：参加某市场主体评选"
            help="最多40个字，写在报告上，注明“持有人填写”。不填就是不写用途。"
          />
        )}
        <Row
          title="领域"
          note={`${fieldWords}${isUsual && !draft.fields && !listing ? '（常用）' : ''}`}
          icon={<Icon name="report" />}
          onTap={() => setOpen('fields')}
        />
        <Row
          title="查询期间"
          note={`${periodText}${isUsual && draft.period.kind === 'usual' && period.kind === 'months' ? '（常用）' : ''}`}
          icon={<Icon name="clock" />}
          onTap={() => setOpen('period')}
        />
        <Field
          id="recipient"
          label="接收单位（选填）"
          value={draft.recipient}
          onChange={(recipient) => change({ recipient })}
          maxLength={40}
          placeholder="统一社会信用代码，或单位名称"
          help="填代码的，按登记的名称写在报告上；填名称的，注明“持有人填写”。"
        />
        {!listing && <Usual draft={draft} pack={pack} />}
        <Row title="办事指南" note={`${pack.place}怎么办、按什么规定`} icon={<Icon name="info" />} onTap={() => go(to.guide(pack.id))} />
      </Fold>

      <PlaceSheet
        open={open === 'place'}
        packs={packs}
        value={pack.id}
        onPick={(jurisdiction) => done({ jurisdiction, version: 'standard', purpose: null, ...usual })}
        onClose={close}
      />
      <PurposeSheet
        open={open === 'purpose'}
        pack={pack}
        value={draft.purpose === own ? own : purpose?.id}
        onPick={(id) => done({ purpose: id, ...usual })}
        onClose={close}
      />
      {open === 'fields' && (
        <FieldsSheet
          pack={pack}
          values={fields}
          usual={usualFields(draft, pack)}
          onDone={(chosen) => done({ fields: chosen })}
          onClose={close}
        />
      )}
      {open === 'period' && (
        <PeriodSheet
          draft={draft}
          founded={founded}
          pack={pack}
          value={period}
          onDone={(choice) => done({ period: choice })}
          onClose={close}
        />
      )}
    </Card>
  );
}
