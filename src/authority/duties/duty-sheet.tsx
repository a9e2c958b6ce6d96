import { kindOf } from '../../../cloudfunctions/core/kinds';
import { useState } from 'react';
import type { Publication } from '../../../types/pack';
import { type DataKind, isArrears, recordKindCodes } from '../../../types/kinds';
import { Failed } from '../../login';
import { kindWords } from '../../staff';
import { Button, CheckList, Field, RadioGroup, Sheet } from '../../ui';
import type { Acting } from '../../shell/use-act';

export type NamedDuty = Publication['duties'][number];

interface Props {
  fields: string[];
  kinds: DataKind[];
  publish: Acting<NamedDuty, boolean>;
  onClose: () => void;
}

const wordsOf = (text: string): string[] => [...new Set(text.split(/[、，,；;\s]+/).filter(Boolean))];

const reaches = [
  { value: 'fields', label: '所选领域' },
  { value: 'everybody', label: '不分领域', note: '一个单位向所有领域提供的，如法院、国家平台：每份报告都列' },
] as const;

/** Name a duty the document doesn't: fields × kinds × units, or kinds × units for everybody. */
export function DutySheet({ fields, kinds, publish, onClose }: Props) {
  const [units, setUnits] = useState('');
  const [chosenFields, setFields] = useState<string[]>([]);
  const [chosenKinds, setKinds] = useState<DataKind[]>(kinds.slice(0, 1));
  const [lists, setLists] = useState('');
  const [reach, setReach] = useState<(typeof reaches)[number]['value']>('fields');
  const owed = chosenKinds.some(isArrears);
  const wide = owed || reach === 'everybody';
  const ready = wordsOf(units).length > 0 && (wide || chosenFields.length > 0) && chosenKinds.length > 0;
  const act = () =>
    void publish.act({ fields: wide ? [] : chosenFields, kinds: chosenKinds, lists: wordsOf(lists), units: wordsOf(units) });
  const footer = (
    <Button loading={publish.busy} disabled={!ready} onTap={act}>
      {ready ? '保存' : '请填单位，选领域和种类'}
    </Button>
  );
  return (
    <Sheet open title="登记一项归集责任" onClose={onClose} footer={footer}>
      <Field
        id="duty-units"
        label="单位"
        value={units}
        maxLength={200}
        help="几个单位一起负责的，用顿号隔开；每个单位都要确认。"
        onChange={setUnits}
      />
      <CheckList
        name="duty-kinds"
        title="数据种类"
        options={kinds.map((kind) => ({ value: kind, label: kindWords(kind) }))}
        values={chosenKinds}
        onChange={setKinds}
      />
      {recordKindCodes.some((kind) => chosenKinds.includes(kind) && kindOf(kind).namedLists) && (
        <Field id="duty-lists" label="名单名称" value={lists} maxLength={200} help="几个名单用顿号隔开；可以不填。" onChange={setLists} />
      )}
      {!owed && <RadioGroup name="duty-reach" title="提供给" options={[...reaches]} value={reach} onChange={setReach} />}
      {!wide && (
        <CheckList
          name="duty-fields"
          title={`领域（已选${chosenFields.length}个）`}
          options={fields.map((field) => ({ value: field, label: field }))}
          values={chosenFields}
          onChange={setFields}
        />
      )}
      {publish.error && <Failed error={publish.error} title="没有保存成功" />}
    </Sheet>
  );
}
