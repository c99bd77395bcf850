import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { numberLocale } from '../../base/index.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';

const catalogues = { en: english, fr: french, es: spanish } as const;
const languages = ['en', 'fr', 'es'] as const;
const ids = Object.keys(english);

/** Arguments of an ICU message, found by their braces: `{name}` and `{name, plural, …}`. */
function placeholders(message: string): readonly string[] {
  return [...new Set([...message.matchAll(/\{\s*([a-zA-Z]\w*)\s*[,}]/g)].map((match) => match[1] ?? ''))].sort();
}

describe('the three catalogues', () => {
  test('name the same texts', () => {
    expect(Object.keys(french).sort()).toEqual([...ids].sort());
    expect(Object.keys(spanish).sort()).toEqual([...ids].sort());
    expect(ids.length).toBeGreaterThan(300);
  });

  test('use the same placeholders in each language', () => {
    const others = [french, spanish].map((catalogue) => new Map<string, string>(Object.entries(catalogue)));
    const differing = Object.entries(english).flatMap(([id, message]) => {
      const expected = pluralArguments(message);
      return others.flatMap((catalogue) => {
        const other = catalogue.get(id) ?? '';
        return JSON.stringify(pluralArguments(other)) === JSON.stringify(expected) ? [] : [id];
      });
    });
    expect(differing).toEqual([]);
  });

  test('hold no text that no screen says', () => {
    const code = sourceFiles(new URL('..', import.meta.url))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const patterns = [...code.matchAll(/`([a-zA-Z.-]+)\$\{[^}]*\}([a-zA-Z.-]*)`/g)].map(([, start = '', end = '']) => ({
      start,
      end,
    }));
    const unsaid = ids.filter(
      (id) => !code.includes(`'${id}'`) && !patterns.some(({ start, end }) => id.startsWith(start) && id.endsWith(end)),
    );
    expect(unsaid).toEqual([]);
  });

  test('leave no text empty', () => {
    const empty = languages.flatMap((language) =>
      Object.entries(catalogues[language]).filter(([, message]) => message.trim() === ''),
    );
    expect(empty).toEqual([]);
  });

  test.each(languages)('are valid ICU messages that speak without an error in %s', (language) => {
    const errors: string[] = [];
    const intl = createIntl({
      locale: numberLocale[language],
      messages: { ...catalogues[language] },
      onError: (error) => errors.push(error.message),
    });

    for (const [id, message] of Object.entries(catalogues[language])) {
      const values = Object.fromEntries(placeholders(message).map((name) => [name, 2]));
      expect(intl.formatMessage({ id }, values)).not.toBe('');
    }

    expect(errors).toEqual([]);
  });

  test.each(['fr', 'es'] as const)('give every plural of %s the CLDR category "many"', (language) => {
    const lacking = Object.entries(catalogues[language])
      .filter(([, message]) => /,\s*plural\s*,/.test(message) && !/\bmany\s*\{/.test(message))
      .map(([id]) => id);
    expect(lacking).toEqual([]);
  });

  test('write French with a non-breaking space before a colon and a percent sign, and none before a semicolon', () => {
    const wrong = Object.entries(french)
      .filter(([, message]) => / [:%»]|« | [;!?]/.test(message))
      .map(([id]) => id);
    expect(wrong).toEqual([]);
  });

  test('speak of people with respect', () => {
    const stigma = /\b(addicts?|abusers?|junkies?|toxicomanes?|drogué(e)?s?|drogadict[oa]s?|adict[oa]s?)\b/i;
    const wrong = languages.flatMap((language) =>
      Object.entries(catalogues[language]).filter(([, message]) => stigma.test(message)),
    );
    expect(wrong).toEqual([]);
  });
});

/** Names of the arguments at any depth; words inside plural branches are not arguments. */
function pluralArguments(message: string): readonly string[] {
  const names = new Set<string>();
  for (const match of message.matchAll(/\{\s*([a-z]\w*)\s*(,\s*(plural|select|selectordinal|number|date)\b|\})/g)) {
    if (match[1] !== undefined) names.add(match[1]);
  }
  return [...names].sort();
}

function sourceFiles(folder: URL): readonly string[] {
  const path = fileURLToPath(folder);
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.') && !name.startsWith('messages'))
    .map((name) => join(path, name));
}
