import { Box, Picks, Sheet } from '../../ui';
import { none, own, type Pack } from './draft';

interface Props {
  open: boolean;
  pack: Pack;
  value: string | undefined;
  onPick: (id: string) => void;
  onClose: () => void;
}

/** What the report is for: printed on it. */
export function PurposeSheet({ open, pack, value, onPick, onClose }: Props) {
  const options = [
    ...pack.purposes.map(({ id, name, scenes }) => ({ value: id, label: name, note: scenes.join('、') })),
    ...(pack.choose.purpose ? [] : [{ value: none, label: '不写用途', note: '报告上写“未限定”；查的领域和期间少于全部的，会提示对方' }]),
    ...(pack.ownPurpose ? [{ value: own, label: '其他，自己填写', note: '报告上注明“持有人填写”' }] : []),
  ];
  return (
    <Sheet open={open} title="选择用途" onClose={onClose}>
      <Box className="words--soft">
        用途会写在报告上。{pack.purposes.some(({ usual }) => usual) && '选好后，领域和期间会换成这个用途常用的，还可以再改。'}
      </Box>
      <Picks options={options} value={value ?? null} onPick={onPick} />
    </Sheet>
  );
}
