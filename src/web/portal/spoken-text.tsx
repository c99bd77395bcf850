import type { ReactNode } from 'react';
import type { PublicAlert } from '../../api/index.ts';
import { languages, numberLocale } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import layout from '../parts/layout.module.css';

/** A text of an alert in the reader's language; where there is none, in another one, and it says so. */
export function SpokenText({ text }: { readonly text: PublicAlert['title'] }): ReactNode {
  const voice = useVoice();
  const own = text[voice.language];
  if (own !== undefined) return own.text;
  const other = languages.find((language) => text[language] !== undefined);
  if (other === undefined) return '–';
  return (
    <>
      <span lang={numberLocale[other]}>{text[other]?.text}</span>{' '}
      <span className={layout.quiet}>({voice.text('portal.alert.otherLanguage')})</span>
    </>
  );
}
