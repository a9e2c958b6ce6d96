import { Box, classes, Icon, type IconName, Tap } from '../ui';

export interface DoorProps {
  title: string;
  note: string;
  icon: IconName;
  /** What most come for. */
  main?: boolean;
  disabled?: boolean;
  onTap: () => void;
}

/** One of the few large ways on from the first page. */
export function Door({ title, note, icon, main = false, disabled = false, onTap }: DoorProps) {
  return (
    <Tap className={classes('choose', main && 'choose--main')} disabled={disabled} onTap={onTap}>
      <Icon name={icon} className="choose__icon" />
      <Box as="span" className="row__words">
        <Box as="span" className="choose__title">
          {title}
        </Box>
        <Box as="span">{note}</Box>
      </Box>
      <Icon name="next" />
    </Tap>
  );
}
