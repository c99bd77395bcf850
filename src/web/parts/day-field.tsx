import { type ReactNode, useEffect, useState } from 'react';
import { FormDay, isDayOrEmpty } from './form-day.tsx';

interface DayFieldProps {
  readonly label: string;
  /** The day that is in effect. */
  readonly value: string;
  /** A whole day, or null for "the usual one" when the field is emptied. */
  readonly onChange: (day: string | null) => void;
  readonly hint?: string;
}

/** A day that takes effect when it is whole and the reader goes on or presses Enter. */
export function DayField({ label, value, onChange, hint }: DayFieldProps): ReactNode {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);

  function settle(): void {
    if (!isDayOrEmpty(text) || text === value) return;
    onChange(text === '' ? null : text);
  }

  return <FormDay label={label} value={text} onChange={setText} onSettle={settle} hint={hint} />;
}
