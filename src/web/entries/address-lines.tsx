import { type ReactNode, useId, useState } from 'react';
import { useVoice } from '../app/voice-context.ts';
import layout from '../parts/layout.module.css';
import styles from './entries.module.css';

interface AddressLinesProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (addresses: string[]) => void;
}

/** Addresses of evidence, one on each line. */
export function AddressLines({ label, value, onChange }: AddressLinesProps): ReactNode {
  const voice = useVoice();
  const id = useId();
  const [text, setText] = useState(value.join('\n'));
  return (
    <div className={styles.text}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setText(event.target.value);
          onChange(
            event.target.value
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean),
          );
        }}
      />
      <p id={`${id}-hint`} className={layout.quiet}>
        {voice.text('entry.addresses.hint')}
      </p>
    </div>
  );
}
