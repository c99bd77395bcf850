import { type ReactNode, useId, useState } from 'react';
import { useVoice } from '../app/voice-context.ts';
import forms from '../parts/form.module.css';
import styles from '../parts/text-field.module.css';

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the browser and password managers take the field for. */
  readonly autoComplete: 'username' | 'current-password' | 'new-password' | 'name' | 'email' | 'off';
  readonly hint?: string;
  readonly required?: boolean;
  readonly maxLength?: number;
}

/** One line that a browser may fill in; a password can be looked at. */
export function LineField({
  label,
  value,
  onChange,
  autoComplete,
  hint,
  required = true,
  maxLength = 200,
}: LineFieldProps): ReactNode {
  const voice = useVoice();
  const id = useId();
  const [shown, setShown] = useState(false);
  const secret = autoComplete.endsWith('password');
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={secret && !shown ? 'password' : 'text'}
        value={value}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        required={required}
        maxLength={secret ? 1_024 : maxLength}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {secret && (
        <label className={forms.check}>
          <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
          {voice.text('signIn.password.show')}
        </label>
      )}
    </div>
  );
}
