import { useState } from 'react';
import { isUscc } from '../../../cloudfunctions/core/identifiers/uscc';
import type { Publication } from '../../../types/pack';
import { Failed } from '../../login';
import { Button, Field, Sheet } from '../../ui';
import type { Acting } from '../../shell/use-act';

type Unit = Publication['units'][number];

interface Props {
  /** The duty list's word, where there is one; empty: a unit the list doesn't name. */
  unit: Unit;
  publish: Acting<Unit, boolean>;
  onClose: () => void;
}

/** A unit's registered name and code, by which its records are known. */
export function UnitSheet({ unit, publish, onClose }: Props) {
  const [name, setName] = useState(unit.name);
  const [registeredName, setRegistered] = useState(unit.registeredName);
  const [code, setCode] = useState(unit.uscc);
  const uscc = code.replace(/\s/g, '').toUpperCase();
  const ready = name.trim() !== '' && registeredName.trim() !== '' && isUscc(uscc);
  const act = () => void publish.act({ name: name.trim(), registeredName: registeredName.trim(), uscc });
  const footer = (
    <Button loading={publish.busy} disabled={!ready} onTap={act}>
      保存
    </Button>
  );
  return (
    <Sheet open title={unit.name || '增加单位'} onClose={onClose} footer={footer}>
      {!unit.name && <Field id="name" label="清单里的名称" value={name} maxLength={60} help="与归集责任里写的一致。" onChange={setName} />}
      <Field id="registered" label="登记名称" value={registeredName} maxLength={100} help="决定书上写的全称。" onChange={setRegistered} />
      <Field
        id="uscc"
        label="统一社会信用代码"
        value={code}
        maxLength={24}
        error={uscc.length >= 18 && !isUscc(uscc) ? '这个代码不对，请逐位核对。' : undefined}
        onChange={setCode}
      />
      {publish.error && <Failed error={publish.error} title="没有保存成功" />}
    </Sheet>
  );
}
