import { type ReactNode, useId } from 'react';
import { isCalendarDate } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import styles from './day-field.module.css';

interface FormDayProps {
  readonly label: string;
  readonly value: string;
  /** At every letter: who uses the field decides when it is complete. */
  readonly onChange: (text: string) => void;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  /** The reader goes on, or presses Enter: without it, Enter sends the form. */
  readonly onSettle?: () => void;
}

/** A day as text, written as people read it here: 2026-11-21; empty where none is given. */
export function FormDay({ label, value, onChange, hint, required = false, onSettle }: FormDayProps): ReactNode {
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
        onBlur={onSettle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || onSettle === undefined) return;
          event.preventDefault();
          onSettle();
        }}
      />
      {(wrong || hint !== undefined) && (
        <p id={`${id}-hint`} className={wrong ? styles.wrong : styles.hint}>
          {wrong ? voice.text('day.wrong') : hint}
        </p>
      )}
    </div>
  );
}

/** Whether a text is a day of the calendar, or nothing. */
export function isDayOrEmpty(text: string): boolean {
  return text === '' || isCalendarDate(text);
}
