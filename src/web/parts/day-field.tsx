import { type ReactNode, useEffect, useId, useState } from 'react';
import { isCalendarDate } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import styles from './day-field.module.css';

interface DayFieldProps {
  readonly label: string;
  /** The day that is in effect. */
  readonly value: string;
  /** A whole day, or null for "the usual one" when the field is emptied. */
  readonly onChange: (day: string | null) => void;
  readonly hint?: string;
}

/** A day, written as people read it here: 2026-11-21. Takes effect when it is whole and the reader goes on or presses Enter. */
export function DayField({ label, value, onChange, hint }: DayFieldProps): ReactNode {
  const voice = useVoice();
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const wrong = text !== '' && !isCalendarDate(text);

  function settle(): void {
    if (wrong || text === value) return;
    onChange(text === '' ? null : text);
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={text}
        inputMode="numeric"
        placeholder="2026-11-21"
        size={11}
        aria-invalid={wrong}
        aria-describedby={wrong || hint !== undefined ? `${id}-hint` : undefined}
        onChange={(event) => setText(event.target.value.trim())}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          settle();
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
