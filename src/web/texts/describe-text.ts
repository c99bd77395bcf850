import { addMonths } from '../../base/index.ts';

/** A text that is older than a year says little about the law of today. */
export function isOld(asOf: string, today: string): boolean {
  return asOf < addMonths(today, -12);
}

/** Languages by their own names; a text of law is shown in the language in which it was published. */
export function nameOfLanguage(language: string, locale: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
