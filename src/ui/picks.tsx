import { Box, classes, Tap } from './base';
import type { Option } from './choice';
import { Icon } from './icon';

interface PicksProps<T extends string> {
  options: readonly Option<T>[];
  value: T | null;
  onPick: (value: T) => void;
}

/** Choices that act at once: buttons, for arrow keys move through radios and would choose on the way. */
export function Picks<T extends string>({ options, value, onPick }: PicksProps<T>) {
  return (
    <Box className="choice--list">
      <Box className="choice__options">
        {options.map((option) => (
          <Tap
            key={option.value}
            className={classes('tick', option.value === value && 'tick--on', option.disabled && 'tick--off')}
            current={option.value === value}
            disabled={option.disabled}
            onTap={() => onPick(option.value)}
          >
            <Box as="span" className="tick__words">
              <Box as="span">{option.label}</Box>
              {option.note && (
                <Box as="span" className="tick__note">
                  {option.note}
                </Box>
              )}
            </Box>
            {option.value === value && <Icon name="check" className="tick__on" />}
          </Tap>
        ))}
      </Box>
    </Box>
  );
}
