import { Input } from '@tarojs/components';

export interface TextInputProps {
  id: string;
  className?: string;
  value: string;
  type?: 'text' | 'digit';
  maxLength?: number;
  placeholder?: string;
  /** Names the input where no label is tied to it (mini-program). */
  label: string;
  invalid?: boolean;
  describedBy?: string;
  disabled?: boolean;
  onChange: (value: string) => void;
  onDone?: () => void;
}

/** One line of input. */
export function TextInput({
  id,
  className,
  value,
  type = 'text',
  maxLength = 140,
  placeholder,
  label,
  invalid,
  describedBy,
  disabled,
  onChange,
  onDone,
}: TextInputProps) {
  if (process.env.TARO_ENV === 'weapp') {
    return (
      <Input
        id={id}
        className={className}
        value={value}
        type={type === 'digit' ? 'number' : 'text'}
        maxlength={maxLength}
        placeholder={placeholder}
        placeholderClass="field__placeholder"
        disabled={disabled}
        aria-label={label}
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={onDone}
      />
    );
  }
  return (
    <input
      id={id}
      className={className}
      value={value}
      type="text"
      inputMode={type === 'digit' ? 'numeric' : undefined}
      maxLength={maxLength}
      placeholder={placeholder}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onDone?.()}
    />
  );
}
