import { createIntl } from 'react-intl';
import { type Language, numberLocale } from '../base/index.ts';
import type { Voice } from './format/voice.ts';
import { english } from './messages/en.ts';
import { spanish } from './messages/es.ts';
import { french } from './messages/fr.ts';

/** The voice of a language, for tests. */
export function speak(language: Language): Voice {
  const messages = { en: english, fr: french, es: spanish }[language];
  const intl = createIntl({ locale: numberLocale[language], messages: { ...messages } });
  return { language, locale: numberLocale[language], text: (id, values) => intl.formatMessage({ id }, values) };
}
