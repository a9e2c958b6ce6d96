import { useState } from 'react';
import type { MySubject } from '../shell/session';
import { Icon, Picks, Row, Sheet } from '../ui';

const everyone = '';

interface Props {
  subjects: readonly MySubject[];
  /** A USCC; null: all of them. */
  value: string | null;
  /** Offers all of them together, too. */
  all?: boolean;
  onPick: (uscc: string | null) => void;
}

/** Which of one's subjects a list is about; nothing where one holds a single one. */
export function SubjectChoice({ subjects, value, all = false, onPick }: Props) {
  const [open, setOpen] = useState(false);
  if (subjects.length < 2) return null;
  const options = [
    ...(all ? [{ value: everyone, label: '全部单位' }] : []),
    ...subjects.map(({ uscc, name, number }) => ({ value: uscc, label: name, note: number })),
  ];
  const pick = (uscc: string) => {
    setOpen(false);
    onPick(uscc === everyone ? null : uscc);
  };
  return (
    <>
      <Row
        title="看哪家单位"
        note={subjects.find(({ uscc }) => uscc === value)?.name ?? '全部单位'}
        icon={<Icon name="building" />}
        onTap={() => setOpen(true)}
      />
      <Sheet open={open} title="看哪家单位" onClose={() => setOpen(false)}>
        <Picks options={options} value={value ?? everyone} onPick={pick} />
      </Sheet>
    </>
  );
}
