import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../base/index.ts';
import { checkWording, wordingTerms } from './index.ts';

function found(text: string, language: (typeof languages)[number]): string[] {
  return checkWording(text, language).map((match) => match.found);
}

function alternatives(text: string, language: (typeof languages)[number]): readonly string[] {
  return checkWording(text, language)[0]?.term.alternatives ?? [];
}

describe('what Health Canada (2018) says: instead of … use …', () => {
  test.each([
    ['addicts', 'person who uses drugs'],
    ['junkies', 'person with a substance use disorder'],
    ['drug abusers', 'person with lived or living experience'],
    ['recreational drug users', 'person who occasionally uses drugs'],
    ['former drug addicts', 'person who has used drugs'],
    ['substance misuse', 'substance use disorder'],
    ['drug abuse', 'substance use disorder'],
  ])('%s', (term, alternative) => {
    expect(found(`Some ${term} were seen.`, 'en')).toEqual([term]);
    expect(alternatives(term, 'en')).toContain(alternative);
  });
});

describe('what NIDA says', () => {
  test.each([
    ['A heroin user was treated.', 'heroin user'],
    ['An alcoholic was treated.', 'An alcoholic'],
    ['An addicted baby was born.', 'addicted baby'],
    ['opioid replacement therapy', 'opioid replacement therapy'],
    ['A dirty urine was reported.', 'dirty urine'],
    ['She has stayed clean since May.', 'stayed clean'],
    ['his drug habit', 'drug habit'],
    ['prescription opioid abuse', 'prescription opioid abuse'],
  ])('%s', (text, term) => {
    expect(found(text, 'en')).toEqual([term]);
  });

  test.each([
    ['Es un adicto.', 'adicto'],
    ['Las drogadictas', 'drogadictas'],
    ['dos usuarios de drogas', 'usuarios de drogas'],
    ['un alcohólico', 'un alcohólico'],
    ['el abuso de drogas', 'abuso de drogas'],
    ['un bebé adicto', 'bebé adicto'],
  ])('%s', (text, term) => {
    expect(found(text, 'es')).toEqual([term]);
  });
});

test.each([
  ['Les toxicomanes de la région', 'toxicomanes'],
  ['Un ANCIEN TOXICOMANE', 'ANCIEN TOXICOMANE'],
  ['les drogués', 'les drogués'],
  ['usagers de drogues', 'usagers de drogues'],
  ['l’abus d’opioïdes', 'abus d’opioïdes'],
  ['Des junkies', 'junkies'],
])('in French: %s', (text, term) => {
  expect(found(text, 'fr')).toEqual([term]);
});

test.each([
  ['en', 'The software user opened the page. Users of the site may comment.'],
  ['en', 'National Institute on Drug Abuse; Substance Abuse and Mental Health Services Administration'],
  ['en', 'an alcoholic beverage, and an alcoholic solution of 5 %'],
  ['en', 'A medicine cabinet for drugs. Abuse of trust is a crime.'],
  ['en', 'Clean needles and clean water were handed out; Alcoholics Anonymous'],
  ['en', 'people who use drugs, people with a substance use disorder, people in recovery'],
  ['fr', 'La victime a été droguée à son insu. Les drogues circulent. Observatoire des drogues et des toxicomanies'],
  ['fr', 'personnes qui consomment des drogues; boissons alcooliques'],
  ['es', 'bebidas alcohólicas; Alcohólicos Anónimos; una persona adicta; propiedades adictivas'],
  ['es', 'personas que consumen drogas; personas usuarias de los servicios'],
] as const)('nothing is said in %s of: %s', (language, text) => {
  expect(found(text, language)).toEqual([]);
});

test('of terms that overlap, the longest is pointed out, once', () => {
  expect(found('former drug addicts', 'en')).toEqual(['former drug addicts']);
});

test('accents that are composed or not, narrow blanks and hyphens make no difference', () => {
  expect(found('drogue\u0301es : des\u00A0junkies', 'fr')).toEqual(['junkies']);
  expect(found('les drogue\u0301s', 'fr')).toEqual(['les drogue\u0301s']);
  expect(found('drug-users', 'en')).toEqual(['drug-users']);
});

test('the offsets are those of the text, and a text without terms is left alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...languages), (text, language) => {
      for (const match of checkWording(text, language)) {
        expect(text.slice(match.start, match.end)).toBe(match.found);
      }
    }),
  );
});

test('a term is found wherever it stands, with what stands around it untouched', () => {
  const forms = wordingTerms.map((term) => ({
    term,
    form:
      term.forms[0]
        ?.split(' ')
        .map((part) => part.replace(/[()]/gu, '').split('|')[0])
        .join(' ') ?? '',
  }));
  fc.assert(
    fc.property(fc.constantFrom(...forms), fc.constantFrom('', '« ', '(', '\n'), ({ term, form }, before) => {
      const matches = checkWording(`${before}${form}.`, term.language);
      expect(matches.length, form).toBeGreaterThan(0);
      expect(matches[0]?.start).toBeGreaterThanOrEqual(before.length);
    }),
  );
});

test('a megabyte is read in well under a second', () => {
  const text = 'drug '.repeat(200_000);
  const started = performance.now();
  checkWording(text, 'en');
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('every term has a name of its own in its language, an alternative and an address', () => {
  const names = wordingTerms.map(({ id, language }) => `${language} ${id}`);
  expect(new Set(names).size).toBe(names.length);
  for (const { alternatives: offered, source } of wordingTerms) {
    expect(offered.length).toBeGreaterThan(0);
    expect(source.url).toMatch(/^https:\/\//u);
  }
});
