import { type ReactNode, useId } from 'react';
import { type Language, languages, type Text } from '../../base/index.ts';
import { nameOfLanguage } from '../alert/said.tsx';
import { useVoice } from '../app/voice-context.ts';
import forms from '../parts/form.module.css';
import styles from './entries.module.css';

interface TrilingualFieldProps {
  readonly label: string;
  readonly value: Text;
  readonly onChange: (value: Text) => void;
  readonly maxLength: number;
  readonly rows?: number;
}

/** One text in three languages, one below the other. */
export function TrilingualField({ label, value, onChange, maxLength, rows = 2 }: TrilingualFieldProps): ReactNode {
  const voice = useVoice();
  const id = useId();
  return (
    <fieldset className={styles.texts}>
      <legend>{label}</legend>
      <div className={forms.pair}>
        {languages.map((language: Language) => (
          <div key={language} className={styles.text}>
            <label htmlFor={`${id}-${language}`}>{nameOfLanguage(language, voice.locale)}</label>
            <textarea
              id={`${id}-${language}`}
              lang={language}
              rows={rows}
              maxLength={maxLength}
              value={value[language]}
              onChange={(event) => onChange({ ...value, [language]: event.target.value })}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

export const noText: Text = { en: '', fr: '', es: '' };

/** null where nothing is written in any language. */
export function textOrNull(text: Text): Text | null {
  return languages.every((language) => text[language].trim() === '') ? null : text;
}
