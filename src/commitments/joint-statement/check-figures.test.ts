import { describe, expect, test } from 'vitest';
import type { Text } from '../../base/index.ts';
import { type Estimate, exactly, unknown } from '../estimate/estimate.ts';
import { type AnsweredCitation, checkFigures } from './check-figures.ts';
import { citedEstimate, isCarried } from './citation.ts';

const deaths: AnsweredCitation = {
  id: 'deaths',
  aspect: 'value',
  estimate: exactly(5724),
  today: exactly(5724),
  isPercent: false,
};

const agreeing: Text = {
  en: 'In 2024, 5,724 people died.',
  fr: 'En 2024, 5 724 personnes sont décédées.',
  es: 'En 2024 fallecieron 5724 personas.',
};

function kindsOf(text: Text, ...citations: readonly AnsweredCitation[]): readonly string[] {
  return checkFigures({ text, citations, sourced: [] }).map(({ language, kind }) => `${language} ${kind}`);
}

test('a figure that each language writes in its own way agrees in all three', () => {
  expect(kindsOf(agreeing, deaths)).toEqual(['en agrees', 'fr agrees', 'es agrees']);
});

test('a wrong digit in one language differs there, with what the data say', () => {
  const findings = checkFigures({
    text: { ...agreeing, fr: 'En 2024, 5 742 personnes sont décédées.' },
    citations: [deaths],
    sourced: [],
  });
  expect(findings.map(({ kind }) => kind)).toEqual(['agrees', 'differs', 'agrees']);
  expect(findings[1]).toMatchObject({ language: 'fr', citation: 'deaths', stated: '5 742', estimate: { value: 5724 } });
});

test('a number agrees when it is the value rounded as the text rounds, and no further', () => {
  const say = (en: string): readonly string[] => kindsOf({ en, fr: '', es: '' }, deaths);
  expect(say('About 5,700 people died.')).toEqual(['en agrees']);
  expect(say('About 5,720 people died.')).toEqual(['en agrees']);
  expect(say('About 5.7 thousand people died.')).toEqual(['en agrees']);
  expect(say('About 5,800 people died.')).toEqual(['en differs']);
  expect(say('About 6,000 people died.')).toEqual(['en differs']);
});

test('what was known on the day that is cited holds; what was revised since is remarked', () => {
  const revised = { ...deaths, today: exactly(5811) };
  expect(kindsOf({ ...agreeing, fr: '', es: '' }, revised)).toEqual(['en revised']);
});

test('what the data do not carry cannot be stated, whatever the text says', () => {
  expect(kindsOf({ ...agreeing, fr: '', es: '' }, { ...deaths, estimate: unknown })).toEqual(['en not-answerable']);
  expect(kindsOf({ ...agreeing, fr: '', es: '' }, { ...deaths, estimate: null })).toEqual(['en not-answerable']);
});

describe('changes', () => {
  const fall: AnsweredCitation = {
    id: 'fall',
    aspect: 'change-percent',
    estimate: { value: -12.4, low: -15, high: -9 },
    today: { value: -12.4, low: -15, high: -9 },
    isPercent: true,
  };
  const open: Estimate = { value: -12.4, low: -25, high: 2 };

  test('a fall is written without a sign', () => {
    expect(
      kindsOf(
        {
          en: 'Deaths fell by 12%.',
          fr: 'Les décès ont diminué de 12,4 %.',
          es: 'Las muertes disminuyeron 12.4 %.',
        },
        fall,
      ),
    ).toEqual(['en agrees', 'fr agrees', 'es agrees']);
  });

  test('a sentence that says the opposite is found in each language', () => {
    expect(
      kindsOf(
        {
          en: 'Deaths rose by 12%.',
          fr: 'Les décès ont augmenté de 12 %.',
          es: 'Las muertes aumentaron 12 %.',
        },
        fall,
      ),
    ).toEqual(['en opposite', 'fr opposite', 'es opposite']);
  });

  test('where the bounds include no change, the data do not carry that it fell', () => {
    expect(kindsOf({ en: 'Deaths fell by 12%.', fr: '', es: '' }, { ...fall, estimate: open })).toEqual([
      'en not-answerable',
    ]);
  });

  test('a percentage is not taken for a count', () => {
    expect(kindsOf({ en: '12 ports and a fall of 12%.', fr: '', es: '' }, fall)).toEqual(['en agrees', 'en uncited']);
  });
});

test('numbers without a citation are remarked, unless the drafter says where they are from', () => {
  const text = { en: '40,000 kits', fr: '40 000 trousses', es: '40 mil estuches' };
  expect(kindsOf(text)).toEqual(['en uncited', 'fr uncited', 'es uncited']);
  const sourced = [{ id: 'kits', value: 40_000 }];
  expect(checkFigures({ text, citations: [], sourced }).map(({ kind }) => kind)).toEqual([
    'sourced',
    'sourced',
    'sourced',
  ]);
});

test('a number that one language lacks is named with the languages that lack it', () => {
  const text = { en: '400 kits in three ports', fr: '400 trousses dans 3 ports', es: '4000 estuches en tres puertos' };
  expect(
    checkFigures({ text, citations: [], sourced: [] })
      .filter(({ kind }) => kind === 'languages-differ')
      .map(({ language, stated, missingIn }) => [language, stated, missingIn]),
  ).toEqual([
    ['en', '400', ['es']],
    ['fr', '400', ['es']],
    ['es', '4000', ['en', 'fr']],
  ]);
});

test('a citation that a language does not state is said of that language', () => {
  expect(kindsOf({ ...agreeing, es: 'Fallecieron muchas personas.' }, deaths)).toEqual([
    'en agrees',
    'fr agrees',
    'es not-found',
  ]);
});

test('a change is the difference of two figures within bounds, and in percent their quotient', () => {
  const measured = {
    figure: { value: 90, low: 80, high: 100 },
    before: { value: 120, low: 110, high: 125 },
    covered: { value: 0.4, low: 0.3, high: 0.5 },
  };
  expect(citedEstimate('change', measured)).toEqual({ value: -30, low: -45, high: -10 });
  expect(citedEstimate('change-percent', measured)).toMatchObject({ value: -25, low: -36 });
  expect(citedEstimate('way', measured)).toEqual({ value: 40, low: 30, high: 50 });
  expect(citedEstimate('upper', measured)?.value).toBe(100);
  expect(citedEstimate('change', { ...measured, before: null })).toBeNull();
  expect(isCarried('change', { value: -3, low: -5, high: 1 })).toBe(false);
  expect(isCarried('change', exactly(0))).toBe(true);
});
