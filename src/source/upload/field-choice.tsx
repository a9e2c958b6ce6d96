import { useState } from 'react';
import { Icon, RadioGroup, Row, Sheet } from '../../ui';

interface Props {
  /** The unit's own. */
  fields: string[];
  value: string | null;
  disabled: boolean;
  onChange: (field: string | null) => void;
}

const none = '';

/** The field of rows that name none; a unit with one field needs no choice. */
export function FieldChoice({ fields, value, disabled, onChange }: Props) {
  const [open, setOpen] = useState(false);
  if (fields.length < 2) return null;
  const options = [
    { value: none, label: '不指定', note: '没写领域的行，计入本单位全部领域' },
    ...fields.map((field) => ({ value: field, label: field })),
  ];
  const pick = (field: string) => {
    onChange(field === none ? null : field);
    setOpen(false);
  };
  return (
    <>
      <Row
        title="表里没写领域的行"
        note={value ? `计入${value}` : '计入本单位全部领域'}
        icon={<Icon name="edit" />}
        onTap={() => !disabled && setOpen(true)}
      />
      <Sheet open={open} title="选择领域" onClose={() => setOpen(false)}>
        <RadioGroup name="field" title="没写领域的行" options={options} value={value ?? none} onChange={pick} />
      </Sheet>
    </>
  );
}
