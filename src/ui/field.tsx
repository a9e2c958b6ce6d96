import type { ReactNode } from 'react';
import { Box, classes, DayInput, TextInput } from './base';
import { Icon } from './icon';

interface Frame {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What to write here, in one sentence. */
  help?: string;
  /** What is wrong and how to mend it. */
  error?: string | undefined;
  disabled?: boolean;
}

type Wiring = { id: string; label: string; className: string; invalid: boolean; describedBy: string | undefined };

function Framed({ id, label, help, error, children }: Omit<Frame, 'value' | 'onChange'> & { children: (wiring: Wiring) => ReactNode }) {
  const words = error ?? help;
  const below = `${id}-below`;
  return (
    <Box className={classes('field', error && 'field--wrong')}>
      {process.env.TARO_ENV === 'h5' ? (
        <label className="field__label" htmlFor={id}>
          {label}
        </label>
      ) : (
        <Box className="field__label">{label}</Box>
      )}
      {children({ id, label, className: 'field__input', invalid: Boolean(error), describedBy: words ? below : undefined })}
      {words && (
        <Box id={below} className="field__below" role={error ? 'alert' : undefined}>
          {error && <Icon name="warn" />}
          {words}
        </Box>
      )}
    </Box>
  );
}

export interface FieldProps extends Frame {
  type?: 'text' | 'digit';
  maxLength?: number;
  placeholder?: string;
  onDone?: () => void;
}

/** One line of text: its label, its input, and the help or the error below. */
export function Field({ type, maxLength, placeholder, onDone, ...frame }: FieldProps) {
  const { value, onChange, disabled } = frame;
  return (
    <Framed {...frame}>
      {(wiring) => <TextInput {...wiring} {...{ value, onChange, disabled, type, maxLength, placeholder, onDone }} />}
    </Framed>
  );
}

/** A day: its label, the platform's date picker, and the help or the error below. */
export function DayField({ from, to, ...frame }: Frame & { from?: string; to?: string }) {
  const { value, onChange, disabled } = frame;
  return <Framed {...frame}>{(wiring) => <DayInput {...wiring} {...{ value, onChange, disabled, from, to }} />}</Framed>;
}
