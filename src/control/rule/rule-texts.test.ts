import { expect, test } from 'vitest';
import { languages, type Text } from '../../base/index.ts';
import { ruleTexts } from './rule-texts.ts';
import { ruleDefinitions } from './rules.generated.ts';
import { openWordings } from './wordings.ts';

test('every rule has its words, and no words are without a rule', () => {
  expect(Object.keys(ruleTexts).toSorted()).toEqual(ruleDefinitions.map(({ id }) => id).toSorted());
});

test('what is excepted by structure is said in words', () => {
  for (const { id, exceptKeys } of ruleDefinitions) {
    expect([id, ruleTexts[id]?.exceptions !== null]).toEqual([id, exceptKeys.length > 0]);
  }
});

test('every text is there in three languages, each with its own words and the typography of its language', () => {
  for (const [where, text] of allTexts()) {
    for (const language of languages) expect(text[language].trim(), where).not.toBe('');
    expect(new Set(Object.values(text)).size, where).toBe(3);
    // Canadian French: a no-break space before a colon and inside quotation marks, none before a semicolon.
    expect(text.fr, where).not.toMatch(/[^\u00a0]:(?= )|«[^\u00a0]|[^\u00a0]»|[ \u00a0];/u);
    expect(Object.values(text).join(' '), where).not.toMatch(/'/u);
  }
});

test('the wordings that no machine can check are the seven of the compiled matrix', () => {
  expect(openWordings.map(({ id, jurisdiction }) => `${jurisdiction}: ${id}`)).toEqual([
    'MX: MX-245-I-K2',
    'MX: MX-234-analog',
    'US: US-analogue',
    'US: US-isomer',
    'CA: CA-II-2-chapeau',
    'NL: NL-IA-nitazenes',
    'UN: UN-ISSL',
  ]);
});

function allTexts(): readonly (readonly [where: string, text: Text])[] {
  return [
    ...Object.entries(ruleTexts).flatMap(([id, { wording, readings, exceptions, requires }]) =>
      [wording, ...readings, exceptions, requires].flatMap((text) => (text === null ? [] : [[id, text] as const])),
    ),
    ...openWordings.flatMap(({ id, title, why }) => [[id, title] as const, [id, why] as const]),
  ];
}
