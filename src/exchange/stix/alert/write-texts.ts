import type { Language, Text } from '../../../base/index.ts';
import type { Marking, TranslatedText } from '../../../model/index.ts';
import type { JsonObject } from '../../json/json-value.ts';
import type { ObjectWriter } from './object-writer.ts';
import { finalTexts, textIn } from './translations.ts';

/** Properties in the language of the object, and the language itself. */
export function written(language: Language | undefined, texts: Readonly<Record<string, TranslatedText>>): JsonObject {
  if (language === undefined) return {};
  const entries = Object.entries(texts).flatMap(([property, text]) => {
    const value = textIn(text, language);
    return value === undefined ? [] : [[property, value] as const];
  });
  return { lang: language, ...Object.fromEntries(entries) };
}

/** The other languages of an object's own properties, as STIX carries them (section 7.1); in the full profile. */
export function addTranslations(
  writer: ObjectWriter,
  object: string,
  marking: Marking,
  main: Language | undefined,
  texts: Readonly<Record<string, TranslatedText>>,
): void {
  if (writer.encoding.profile !== 'full' || main === undefined) return;
  const contents: Record<string, Record<string, string>> = {};
  for (const [property, text] of Object.entries(texts)) {
    if (textIn(text, main) === undefined) continue;
    for (const [language, translation] of Object.entries(finalTexts(text))) {
      if (language !== main) contents[language] = { ...contents[language], [property]: translation };
    }
  }
  if (Object.keys(contents).length === 0) return;
  writer.addTranslation(object, marking, contents);
}

/** A text of the house, as the text of an alert is. */
export function asFinal({ en, fr, es }: Text): TranslatedText {
  return { en: { text: en, state: 'final' }, fr: { text: fr, state: 'final' }, es: { text: es, state: 'final' } };
}
