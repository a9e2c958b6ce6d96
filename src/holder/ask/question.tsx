import { useState } from 'react';
import type { Output } from '../../../types/actions';
import { go, to } from '../../go';
import { Card, Icon, RadioGroup, Row } from '../../ui';
import { dayWords, periodWords, today } from '../../words/dates';
import { type Draft, fieldsOf, type Pack, periodOf, type PeriodChoice, purposeOf } from './draft';
import { FieldsSheet } from './fields-sheet';
import { PeriodSheet } from './period-sheet';
import { PlaceSheet } from './place-sheet';
import { PurposeSheet } from './purpose-sheet';

const wordsOf = (period: PeriodChoice, { earliest }: Pack): string => {
  if (period.kind === 'months') return `最近${period.months}个月`;
  if (period.kind === 'days') return periodWords(period);
  return earliest ? `${dayWords(earliest)}到今天` : '全部时间';
};

interface Props {
  draft: Draft;
  packs: Output<'public', 'packs'>['packs'];
  pack: Pack;
  change: (change: Partial<Draft>) => void;
}

/** The question in at most five lines, each with its default; a tap on a line changes it. */
export function QuestionCard({ draft, packs, pack, change }: Props) {
  const [open, setOpen] = useState<'place' | 'purpose' | 'fields' | 'period' | null>(null);
  const close = () => setOpen(null);
  const done = (next: Partial<Draft>) => {
    change(next);
    close();
  };
  const purpose = purposeOf(draft, pack);
  const fields = fieldsOf(draft, pack);
  const period = periodOf(draft, pack, today());
  const usual = { fields: null, period: { kind: 'usual' } as const };
  return (
    <Card title="开什么报告" aside={<>已按常用设好，点一下可修改</>}>
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
          onChange={(version) => change({ version, period: { kind: 'usual' } })}
        />
      )}
      {pack.purposes.length > 0 && (
        <Row title="用途" note={purpose?.name ?? '不写'} icon={<Icon name="edit" />} onTap={() => setOpen('purpose')} />
      )}
      <Row
        title="领域"
        note={fields.length === pack.fields.length ? `全部${fields.length}个` : `选了${fields.length}个，共${pack.fields.length}个`}
        icon={<Icon name="report" />}
        onTap={() => setOpen('fields')}
      />
      <Row title="时间" note={wordsOf(period, pack)} icon={<Icon name="clock" />} onTap={() => setOpen('period')} />
      <Row title="办事指南" note={`${pack.place}怎么办、按什么规定`} icon={<Icon name="info" />} onTap={() => go(to.guide(pack.id))} />

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
        value={purpose?.id}
        onPick={(id) => done({ purpose: id, ...usual })}
        onClose={close}
      />
      {open === 'fields' && (
        <FieldsSheet
          pack={pack}
          values={fields}
          onDone={(chosen) => done({ fields: chosen.length === pack.fields.length ? null : chosen })}
          onClose={close}
        />
      )}
      {open === 'period' && (
        <PeriodSheet draft={draft} pack={pack} value={period} onDone={(choice) => done({ period: choice })} onClose={close} />
      )}
    </Card>
  );
}
