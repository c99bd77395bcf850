import { useLocation, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { languages, numberLocale } from '../../base/index.ts';
import { rememberLanguage, samePageIn } from '../app/language.ts';
import { useVoice } from '../app/voice-context.ts';
import styles from './shell.module.css';

const names = { en: 'English', fr: 'Français', es: 'Español' } as const;

/** Leads to the same page in the same state, in another language. */
export function LanguageSwitch(): ReactNode {
  const voice = useVoice();
  const location = useLocation();
  const router = useRouter();
  return (
    <nav aria-label={voice.text('shell.languages')}>
      <ul className={styles.languages}>
        {languages.map((language) => {
          const address = samePageIn(language, location);
          return (
            <li key={language}>
              <a
                href={address}
                lang={numberLocale[language]}
                hrefLang={numberLocale[language]}
                aria-current={language === voice.language ? 'true' : undefined}
                onClick={(event) => {
                  rememberLanguage(language);
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  router.history.push(address);
                }}
              >
                <span className={styles.languageLong}>{names[language]}</span>
                <span className={styles.languageShort} aria-hidden="true">
                  {language.toUpperCase()}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
