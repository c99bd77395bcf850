import { expect, test } from 'vitest';
import type { Indicator } from '../../model/index.ts';
import { checkQuestion, type QuestionProblem } from './check-question.ts';
import type { IndicatorQuestion } from './definition.ts';

const text = { en: 'x', fr: 'x', es: 'x' };
const deaths: Indicator = {
  id: 'deaths',
  title: text,
  description: text,
  unit: '{deaths}',
  kind: 'count',
  direction: 'rise-is-worse',
  absence: 'unknown',
  additive: { places: true, substances: false },
};
const rate: Indicator = {
  ...deaths,
  id: 'rate',
  unit: '/100000.{inhabitants}',
  kind: 'rate',
  additive: { places: false, substances: false },
};
const tested: Indicator = { ...deaths, id: 'tested', unit: '{persons}', absence: 'zero' };
const known = new Map([deaths, rate, tested].map((indicator) => [indicator.id, indicator]));

const question: IndicatorQuestion = {
  id: 'question',
  title: text,
  note: text,
  measure: {
    indicator: 'deaths',
    substance: null,
    places: { kind: 'within', place: 'CA', level: 'subdivision' },
    sources: ['source'],
    frequency: 'M',
    window: '',
    dimensions: {},
  },
  across: 'sum',
  periods: 12,
  denominator: { kind: 'none' },
  chance: true,
  better: 'lower',
  unit: '{deaths}',
  panel: 'whole',
};
const { measure } = question;
const persons = { measure: { ...measure, indicator: 'tested' }, chance: false } as const;
const ofCanada = { kind: 'population', per: 100, of: 'CA' } as const;
const whole = { kind: 'measure', measure, per: 100, isWhole: true } as const;

test.each<readonly [string, Partial<IndicatorQuestion>, readonly QuestionProblem[]]>([
  ['a year of deaths', {}, []],
  [
    'a rate in the middle',
    {
      measure: { ...measure, indicator: 'rate' },
      across: 'median',
      periods: 1,
      chance: false,
      unit: '/100000.{inhabitants}',
    },
    [],
  ],
  ['a share of all', { denominator: whole, unit: '%' }, []],
  ['sites that report', { across: 'reporting', periods: 1, chance: false, unit: '{sites}' }, []],
  ['an indicator that nobody knows', { measure: { ...measure, indicator: 'joy' } }, ['indicator-unknown']],
  ['no source', { measure: { ...measure, sources: [] } }, ['nothing-asked']],
  ['no place', { measure: { ...measure, places: { kind: 'named', places: [] } } }, ['nothing-asked']],
  [
    'a share of nothing',
    { denominator: { ...whole, measure: { ...measure, sources: [] } }, unit: '%' },
    ['nothing-asked'],
  ],
  [
    'rates of places added up over a year',
    { measure: { ...measure, indicator: 'rate' }, chance: false, unit: '/100000.{inhabitants}' },
    ['places-not-additive', 'periods-not-additive'],
  ],
  ['twelve months that each cover twelve', { measure: { ...measure, window: 'P12M' } }, ['periods-overlap']],
  ['deaths in kilograms', { unit: 'kg' }, ['unit-differs']],
  ['a share in deaths', { denominator: whole }, ['unit-differs']],
  ['the chance of a median', { across: 'median' }, ['chance-of-no-count']],
  [
    'the median per inhabitant',
    { across: 'median', chance: false, denominator: { kind: 'population', per: 100_000 } },
    ['population-of-no-sum'],
  ],
  ['persons as a share of those who live in the country', { ...persons, denominator: ofCanada, unit: '%' }, []],
  [
    'persons of one city as a share of those who live in its country',
    {
      ...persons,
      measure: { ...persons.measure, places: { kind: 'named', places: ['CA-BC/vancouver'] } },
      denominator: ofCanada,
      unit: '%',
    },
    [],
  ],
  ['such a share in persons', { ...persons, denominator: ofCanada, unit: '{persons}' }, ['unit-differs']],
  ['deaths as a share of those who live', { denominator: ofCanada, unit: '%' }, ['not-of-the-population']],
  [
    'persons of one country as a share of those of another',
    { ...persons, denominator: { ...ofCanada, of: 'US' }, unit: '%' },
    ['not-of-the-population'],
  ],
])('%s', (_, change, problems) => {
  expect(checkQuestion({ ...question, ...change }, (id) => known.get(id))).toEqual(problems);
});
