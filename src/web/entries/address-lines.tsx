import { type ReactNode, useId, useState } from 'react';
import { useVoice } from '../app/voice-context.ts';
import layout from '../parts/layout.module.css';
import { useValidity } from '../parts/use-validity.ts';
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
  const wrong = value.find((address) => !isWebAddress(address));
  const problem = wrong === undefined ? undefined : voice.text('entry.addresses.wrong', { address: wrong });
  const field = useValidity<HTMLTextAreaElement>(problem);
  return (
    <div className={styles.text}>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        aria-invalid={problem === undefined ? undefined : true}
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
      <p id={`${id}-hint`} className={problem === undefined ? layout.quiet : styles.wrong}>
        {problem ?? voice.text('entry.addresses.hint')}
      </p>
    </div>
  );
}

function isWebAddress(text: string): boolean {
  const address = URL.parse(text);
  return address !== null && /^https?:$/u.test(address.protocol);
}
