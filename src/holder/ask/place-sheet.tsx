import type { Output } from '../../../types/actions';
import { Box, Picks, Sheet } from '../../ui';

interface Props {
  open: boolean;
  packs: Output<'public', 'listPacks'>['packs'];
  value: string;
  onPick: (id: string) => void;
  onClose: () => void;
}

/** Whose report: a place that issues none today says why. */
export function PlaceSheet({ open, packs, value, onPick, onClose }: Props) {
  const options = packs.map(({ id, place, reportName, validity, demo }) => ({
    value: id,
    label: place,
    note: validity.hint ?? `${reportName}${demo ? '（演示）' : ''}`,
    disabled: !validity.valid,
  }));
  return (
    <Sheet open={open} title="选择地区" onClose={onClose}>
      <Box className="words--soft">一般选单位登记所在地；对方另有要求的，按对方要求选。</Box>
      <Picks options={options} value={value} onPick={onPick} />
    </Sheet>
  );
}
