import { type ReactNode, useId } from 'react';
import { isCalendarDate } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import styles from './processes.module.css';

interface FormDayProps {
  readonly label: string;
  readonly value: string;
  /** Every letter: the form decides what is complete. */
  readonly onChange: (text: string) => void;
  readonly hint?: string;
  readonly required?: boolean;
}

/** A day in a form, written as 2026-11-21; empty where none is given. */
export function FormDay({ label, value, onChange, hint, required = false }: FormDayProps): ReactNode {
  const voice = useVoice();
  const id = useId();
  const wrong = !isDayOrEmpty(value);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        inputMode="numeric"
        placeholder="2026-11-21"
        size={11}
        required={required}
        aria-invalid={wrong}
        aria-describedby={wrong || hint !== undefined ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value.trim())}
      />
      {(wrong || hint !== undefined) && (
        <p id={`${id}-hint`} className={wrong ? styles.wrong : styles.quiet}>
          {wrong ? voice.text('day.wrong') : hint}
        </p>
      )}
    </div>
  );
}

export function isDayOrEmpty(text: string): boolean {
  return text === '' || isCalendarDate(text);
}
