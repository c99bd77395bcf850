import type { ReactNode } from 'react';
import type { TranslatedTextEntry } from '../../api/index.ts';
import { textFor } from '../alerts/describe-alert.ts';
import { useVoice } from '../app/voice-context.ts';
import layout from '../parts/layout.module.css';
import styles from './alert.module.css';

/** What people wrote, in the reader's language; where it is in another one only, that is said, and it is read in that one. */
export function Said({ text }: { readonly text: TranslatedTextEntry }): ReactNode {
  const voice = useVoice();
  const found = textFor(text, voice.language);
  if (found === null) return null;
  return (
    <div>
      {found.language !== voice.language && (
        <p className={layout.quiet}>
          {voice.text('alert.onlyIn', { language: nameOfLanguage(found.language, voice.locale) })}
        </p>
      )}
      <p lang={found.language} className={styles.text}>
        {found.text}
      </p>
    </div>
  );
}

export function nameOfLanguage(language: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
}
