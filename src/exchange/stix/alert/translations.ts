import { type Language, languages } from '../../../base/index.ts';
import type { TranslatedText } from '../../../model/index.ts';
import type { JsonObject } from '../../json/json-value.ts';

/** Texts by language that are ready to be read by others: a draft of a translation never leaves. */
export function finalTexts(text: TranslatedText): Readonly<Partial<Record<Language, string>>> {
  const texts = languages.flatMap((language) => {
    const translation = text[language];
    return translation?.state === 'final' && translation.text !== '' ? [[language, translation.text] as const] : [];
  });
  return Object.fromEntries(texts);
}

/** As a property, or nothing where there is no text: STIX has no empty values. */
export function translationsAs(property: string, text: TranslatedText | undefined): JsonObject {
  const texts = finalTexts(text ?? {});
  return Object.keys(texts).length === 0 ? {} : { [property]: texts };
}

/** The language that an object itself is written in: the first that the text has. */
export function mainLanguage(text: TranslatedText): Language | undefined {
  const texts = finalTexts(text);
  return languages.find((language) => texts[language] !== undefined);
}

export function textIn(text: TranslatedText | undefined, language: Language | undefined): string | undefined {
  return language === undefined ? undefined : finalTexts(text ?? {})[language];
}
