import type { ReactNode } from 'react';
import type { RegisterName } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import styles from './register-name.module.css';
import { Spoken } from './spoken.tsx';

/** A name of the register in the reader's language; an English one that stands in for it is marked and read as English. */
export function NameOf({ name }: { readonly name: RegisterName }): ReactNode {
  const voice = useVoice();
  const text = name.text[voice.language];
  if (voice.language === 'en' || name.origin[voice.language] !== 'english') return text;
  return (
    <>
      <span lang="en">{text}</span> <EnglishMark />
    </>
  );
}

/** Says that a name is the English one, because none is known in the reader's language. */
export function EnglishMark(): ReactNode {
  const voice = useVoice();
  return (
    <span className={styles.mark} title={voice.text('substance.nameFromEnglish')}>
      <span aria-hidden="true">EN</span>
      <Spoken>({voice.text('substance.nameFromEnglish')})</Spoken>
    </span>
  );
}
