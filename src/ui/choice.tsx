import { Box, classes, Tick } from './base';
import { Icon } from './icon';

export interface Option<T extends string> {
  value: T;
  label: string;
  note?: string;
  disabled?: boolean;
}

interface ListProps<T extends string> {
  /** The id of the group; its title is `${name}-title`. */
  name: string;
  title: string;
  options: readonly Option<T>[];
  /** `segment` puts short choices side by side. */
  look?: 'list' | 'segment';
}

function Ticks<T extends string>({
  kind,
  name,
  title,
  options,
  look = 'list',
  isOn,
  tick,
}: ListProps<T> & { kind: 'radio' | 'checkbox'; isOn: (v: T) => boolean; tick: (v: T) => void }) {
  return (
    <Box className={classes('choice', `choice--${look}`)} role={kind === 'radio' ? 'radiogroup' : 'group'} labelledBy={`${name}-title`}>
      <Box id={`${name}-title`} className="choice__title">
        {title}
      </Box>
      <Box className="choice__options">
        {options.map(({ value, label, note, disabled }) => (
          <Tick key={value} kind={kind} name={name} checked={isOn(value)} disabled={disabled} onTick={() => tick(value)}>
            <Box as="span" className={`tick__mark tick__mark--${kind}`} hidden>
              {isOn(value) && kind === 'checkbox' && <Icon name="check" />}
            </Box>
            <Box as="span" className="tick__words">
              <Box as="span">{label}</Box>
              {note && (
                <Box as="span" className="tick__note">
                  {note}
                </Box>
              )}
            </Box>
          </Tick>
        ))}
      </Box>
    </Box>
  );
}

/** One of several. */
export function RadioGroup<T extends string>({
  value,
  onChange,
  ...list
}: ListProps<T> & { value: T | null; onChange: (value: T) => void }) {
  return <Ticks kind="radio" isOn={(v) => v === value} tick={onChange} {...list} />;
}

/** Any of several; the order stays the options'. */
export function CheckList<T extends string>({
  values,
  onChange,
  ...list
}: ListProps<T> & { values: readonly T[]; onChange: (values: T[]) => void }) {
  const toggle = (v: T) => onChange(list.options.map((o) => o.value).filter((o) => (o === v ? !values.includes(v) : values.includes(o))));
  return <Ticks kind="checkbox" isOn={(v) => values.includes(v)} tick={toggle} {...list} />;
}
