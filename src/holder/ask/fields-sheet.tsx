import { useState } from 'react';
import { Box, Button, CheckList, Field, Notice, Sheet } from '../../ui';
import type { Pack } from './draft';

interface Props {
  pack: Pack;
  values: string[];
  /** What the purpose is usually asked for. */
  usual: string[];
  onDone: (fields: string[]) => void;
  onClose: () => void;
}

/** The pack's fields to choose from; where the place lets none be left out, to read. */
export function FieldsSheet({ pack, values, usual, onDone, onClose }: Props) {
  const [chosen, choose] = useState(values);
  const [sought, seek] = useState('');
  const shown = pack.fields.filter((field) => field.includes(sought.trim()));
  const missing = pack.notSelectable.length > 0 && (
    <Notice>文件正文还提到{pack.notSelectable.join('、')}，但不在可选清单里，不能选；需要的请按原途径办理。</Notice>
  );
  if (!pack.choose.fields) {
    return (
      <Sheet open title="包含的领域" onClose={onClose}>
        <Notice>
          按{pack.place}的规定，报告包含全部{pack.fields.length}个领域，不能只选一部分。
        </Notice>
        {missing}
        <Box as="p">{pack.fields.join('、')}</Box>
      </Sheet>
    );
  }
  const pick = (picked: string[]) => {
    const hidden = chosen.filter((field) => !shown.includes(field));
    choose(pack.fields.filter((field) => hidden.includes(field) || picked.includes(field)));
  };
  const footer = (
    <Button disabled={chosen.length === 0} onTap={() => onDone(chosen)}>
      {chosen.length === 0 ? '请至少选一个' : `确定（已选${chosen.length}个）`}
    </Button>
  );
  return (
    <Sheet open title="选择领域" onClose={onClose} footer={footer}>
      <Field id="sought" label="查找领域" value={sought} placeholder="例如 市场监管" onChange={seek} />
      <Box className="pair">
        {usual.length < pack.fields.length && (
          <Button look="plain" onTap={() => choose(usual)}>
            常用
          </Button>
        )}
        <Button look="plain" onTap={() => choose(pack.fields)}>
          全选
        </Button>
        <Button look="plain" onTap={() => choose([])}>
          清空
        </Button>
      </Box>
      {missing}
      {shown.length === 0 ? (
        <Box className="words--soft">清单里没有“{sought}”。</Box>
      ) : (
        <CheckList
          name="fields"
          title={`领域（共${pack.fields.length}个）`}
          options={shown.map((value) => ({ value, label: value }))}
          values={chosen}
          onChange={pick}
        />
      )}
    </Sheet>
  );
}
