import { Picker, View } from '@tarojs/components';
import { classes } from './classes';
import type { TextInputProps } from './text-input';

export type DayEntryProps = Pick<
  TextInputProps,
  'id' | 'className' | 'value' | 'label' | 'invalid' | 'describedBy' | 'disabled' | 'onChange'
> & {
  /** First and last day that can be chosen, `YYYY-MM-DD`. */
  from?: string | undefined;
  to?: string | undefined;
};

/** A day, `YYYY-MM-DD`, chosen with the platform's own picker. */
export function DayInput({ id, className, value, label, invalid, describedBy, disabled, from, to, onChange }: DayEntryProps) {
  if (process.env.TARO_ENV === 'weapp') {
    return (
      <Picker mode="date" value={value} start={from} end={to} disabled={disabled} onChange={(event) => onChange(event.detail.value)}>
        <View
          id={id}
          className={classes(className, 'field__day', !value && 'field__placeholder')}
          aria-role="button"
          aria-label={`${label} ${value || '未选择'}`}
        >
          {value || '请选择日期'}
        </View>
      </Picker>
    );
  }
  return (
    <input
      id={id}
      className={className}
      type="date"
      value={value}
      min={from}
      max={to}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
