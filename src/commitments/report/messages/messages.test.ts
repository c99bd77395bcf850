import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { languages, numberLocale } from '../../../base/index.ts';
import { reportMessages } from './index.ts';

const ids = Object.keys(reportMessages.en);

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Names of the arguments of an ICU message, at any depth, as its own parser finds them. */
function argumentsOf(message: string): readonly string[] {
  const named = (elements: readonly Element[]): readonly string[] =>
    elements.flatMap((element) => {
      const own = 'value' in element && element.type !== 0 ? [element.value] : [];
      const options = 'options' in element ? Object.values(element.options) : [];
      return [...own, ...options.flatMap((option) => named(option.value))];
    });
  return [...new Set(named(new IntlMessageFormat(message, 'en').getAst()))].sort();
}

function messagesOf(language: (typeof languages)[number]): readonly (readonly [string, string])[] {
  return Object.entries(reportMessages[language]);
}

describe('the texts of reports', () => {
  test('are the same in three languages, with the same placeholders', () => {
    for (const language of languages) {
      expect(Object.keys(reportMessages[language])).toEqual(ids);
      const differing = messagesOf(language).filter(([id, message]) => {
        const english = messagesOf('en').find(([one]) => one === id)?.[1] ?? '';
        return argumentsOf(message).join() !== argumentsOf(english).join();
      });
      expect(differing).toEqual([]);
    }
    expect(ids.length).toBeGreaterThan(130);
  });

  test.each(languages)('speak without an error in %s, whatever the count', (language) => {
    for (const [id, message] of messagesOf(language)) {
      const format = new IntlMessageFormat(message, numberLocale[language], undefined, { ignoreTag: true });
      for (const count of [0, 1, 2, 5, 1_000_000]) {
        const values = Object.fromEntries(argumentsOf(message).map((name) => [name, count]));
        expect(String(format.format(values)).trim(), id).not.toBe('');
      }
    }
  });

  test.each(['fr', 'es'] as const)('give every plural of %s the CLDR category "many"', (language) => {
    const lacking = messagesOf(language).filter(
      ([, text]) => /,\s*plural\s*,/u.test(text) && !/\bmany\s*\{/u.test(text),
    );
    expect(lacking).toEqual([]);
  });

  test('write French with a no-break space before a colon and a percent sign, and none before a semicolon', () => {
    const wrong = messagesOf('fr').filter(([, message]) => /[ \w’][ ]?(?<!\u00a0)[:»]|« | %| [;!?]/u.test(message));
    expect(wrong).toEqual([]);
  });

  test('hold no text that no report says', () => {
    const folder = join(import.meta.dirname, '../../..');
    const code = ['commitments/report', 'server/account/report']
      .flatMap((name) =>
        readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, name, file)),
      )
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('messages'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const patterns = [...code.matchAll(/`([a-zA-Z.-]+)\$\{[^}]*\}([a-zA-Z.-]*)`/gu)].map(
      ([, start = '', end = '']) => [start, end] as const,
    );
    const unsaid = ids.filter(
      (id) => !code.includes(`'${id}'`) && !patterns.some(([start, end]) => id.startsWith(start) && id.endsWith(end)),
    );
    expect(unsaid).toEqual([]);
  });

  test('speak of people with respect', () => {
    const stigma = /\b(addicts?|abusers?|junkies?|toxicomanes?|drogué(e)?s?|drogadict[oa]s?|adict[oa]s?)\b/iu;
    expect(languages.flatMap((language) => messagesOf(language).filter(([, text]) => stigma.test(text)))).toEqual([]);
  });
});
