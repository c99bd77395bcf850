import { type ReactNode, useId } from 'react';
import { isCalendarDate } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import styles from './day-field.module.css';
import { useValidity } from './use-validity.ts';

interface FormDayProps {
  readonly label: string;
  readonly value: string;
  /** At every letter: who uses the field decides when it is complete. */
  readonly onChange: (text: string) => void;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  /** Why the form cannot be sent with it, although it is a day or empty. */
  readonly problem?: string | undefined;
  /** The reader goes on, or presses Enter: without it, Enter sends the form. */
  readonly onSettle?: () => void;
}

/** A day as text, written as people read it here: 2026-11-21; empty where none is given. */
export function FormDay(props: FormDayProps): ReactNode {
  const { label, value, onChange, hint, required = false, problem, onSettle } = props;
  const voice = useVoice();
  const id = useId();
  const wrong = isDayOrEmpty(value) ? problem : voice.text('day.wrong');
  const field = useValidity(wrong ?? (required && value === '' ? voice.text('day.missing') : undefined));
  const said = wrong ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        value={value}
        inputMode="numeric"
        placeholder="2026-11-21"
        size={11}
        required={required}
        aria-invalid={wrong !== undefined}
        aria-describedby={said === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value.trim())}
        onBlur={onSettle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || onSettle === undefined) return;
          event.preventDefault();
          onSettle();
        }}
      />
      {said !== undefined && (
        <p id={`${id}-hint`} className={wrong === undefined ? styles.hint : styles.wrong}>
          {said}
        </p>
      )}
    </div>
  );
}

/** Whether a text is a day of the calendar, or nothing. */
export function isDayOrEmpty(text: string): boolean {
  return text === '' || isCalendarDate(text);
}
