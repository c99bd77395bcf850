/** The three languages of the Dialogue. Content locales are fr-CA and es-MX; see `numberLocale`. */
export const languages = ['en', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];

/** A text for people, complete in the three languages: a missing one does not compile. */
export interface Text {
  readonly en: string;
  readonly fr: string;
  readonly es: string;
}

/** BCP 47 locale whose number and date conventions each language uses (never plain `es`: it would write 1234,5). */
export const numberLocale: Readonly<Record<Language, string>> = { en: 'en-CA', fr: 'fr-CA', es: 'es-MX' };

/** The same proper noun in the three languages. */
export function sameText(text: string): Text {
  return { en: text, fr: text, es: text };
}

export function isLanguage(value: string): value is Language {
  return languages.some((language) => language === value);
}
