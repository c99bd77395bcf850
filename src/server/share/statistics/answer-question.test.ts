import { array, assert, constantFrom, integer, property, record, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StatisticsQuestion } from '../../../api/index.ts';
import type { TableCell, TableRelation } from '../../../exchange/index.ts';
import { auditProtection } from '../../../exchange/index.ts';
import { answerQuestion, type EarlierAnswer } from './answer-question.ts';
import { type BaseCell, groupKey, groupOf, type Population } from './population.ts';

const rule = { kind: 'count', minimum: 5 } as const;
const places = ['CA-BC/a', 'CA-BC/b', 'CA-AB/c', 'CA-AB/d'];
const months = ['2025-01-01', '2025-02-01', '2025-04-01'];
const substances = ['fentanyl', 'xylazine'];
const levelOf: Population['levelOf'] = new Map([
  ['CA', 'country'],
  ['CA-BC', 'subdivision'],
  ['CA-AB', 'subdivision'],
  ...places.map((place) => [place, 'district'] as const),
]);

function populationOf(values: readonly number[]): Population {
  const cells = places.flatMap((place, one) =>
    months.flatMap((period, two) =>
      substances.map((substance, three): BaseCell => {
        const value = values[(one * 6 + two * 2 + three) % values.length] ?? 0;
        const ancestors = ['CA', place.slice(0, 5)];
        return { place, ancestors, period, frequency: 'M', substance, classes: ['opioids'], value };
      }),
    ),
  );
  return { cells, levelOf };
}

function ask(more: object): StatisticsQuestion {
  return StatisticsQuestion.parse({ source: 's', indicator: 'i', from: '2025-01-01', to: '2025-12-31', ...more });
}

const questions = record({
  by: subarray(['place', 'period', 'substance'] as const),
  level: constantFrom('country', 'subdivision', 'district'),
  frequency: constantFrom('A', 'Q', 'M'),
  within: constantFrom(undefined, 'CA-BC', 'CA-AB/c'),
  substance: constantFrom(undefined, 'fentanyl'),
  to: constantFrom('2025-12-31', '2025-03-31'),
}).map(ask);

describe('answers', () => {
  test('give sums, and withhold what is small without a word on its size', () => {
    const population = populationOf([40, 60, 30, 25, 80, 7, 3, 90, 40, 30, 70, 50]);
    const outcome = answerQuestion(
      population,
      ask({ by: ['place'], level: 'district', to: '2025-01-31', substance: 'fentanyl' }),
      {
        earlier: [],
        rule,
      },
    );
    expect('cells' in outcome && outcome.cells.map(({ place, value }) => [place, value])).toEqual([
      ['CA-AB/c', 40],
      ['CA-AB/d', null],
      ['CA-BC/a', 40],
      ['CA-BC/b', null],
    ]);
  });

  test('whose difference to an earlier one isolates a few are refused', () => {
    // All of British Columbia, then all but three people of it.
    const population = populationOf([3, 0, 0, 0, 0, 0, 50, 0, 0, 0, 0, 0]);
    const whole = ask({ within: 'CA-BC' });
    const first = answerQuestion(population, whole, { earlier: [], rule });
    if (!('cells' in first)) throw new Error(first.refused);
    expect(first.cells).toEqual([{ place: null, period: null, substance: null, value: 53 }]);

    const second = answerQuestion(population, ask({ within: 'CA-BC/b' }), {
      earlier: [{ question: whole, cells: first.cells }],
      rule,
    });
    expect('cells' in second ? second.cells.map(({ value }) => value) : [null]).toEqual([null]);
  });

  test('are refused once what was answered is not so any more', () => {
    const question = ask({ within: 'CA-BC' });
    const earlier = [{ question, cells: [{ place: null, period: null, substance: null, value: 52 }] }];
    expect(answerQuestion(populationOf([50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), question, { earlier, rule })).toEqual({
      refused: 'population-changed',
    });
  });
});

test('whatever is asked one after the other, all answers together leave every small count open', () => {
  const values = array(
    integer({ min: 0, max: 30 }).map((value) => (value > 12 ? value * 5 : value > 6 ? 0 : value)),
    {
      minLength: 12,
      maxLength: 24,
    },
  );
  assert(
    property(values, array(questions, { minLength: 2, maxLength: 5 }), (drawn, asked) => {
      const population = populationOf(drawn);
      const given: EarlierAnswer[] = [];
      for (const question of asked) {
        const outcome = answerQuestion(population, question, { earlier: given, rule });
        if ('cells' in outcome) given.push({ question, cells: outcome.cells });
      }
      expectNothingSmallIsKnown(population, given);
    }),
    { numRuns: 60 },
  );
});

/** What somebody concludes who lays all answers side by side, part by part, without any of the answering code. */
function expectNothingSmallIsKnown(population: Population, given: readonly EarlierAnswer[]): void {
  const cells: TableCell[] = population.cells.map(({ value }) => ({ value: value ?? 0, disposition: 'hidden' }));
  const relations: TableRelation[] = [];
  const withheld = new Set<number>();
  for (const { question, cells: answered } of given) {
    for (const { value, ...group } of answered) {
      const parts = population.cells.flatMap((cell, index) => {
        const own = groupOf(question, cell, population);
        return own !== undefined && groupKey(own) === groupKey(group) ? [index] : [];
      });
      const sum = parts.reduce((before, part) => before + (population.cells[part]?.value ?? 0), 0);
      if (value !== null) expect(value).toBe(sum);
      if (value !== null) expect(sum === 0 || sum >= rule.minimum).toBe(true);
      cells.push({ value: sum, disposition: value === null ? 'open' : 'fixed' });
      if (value === null) withheld.add(cells.length - 1);
      relations.push({ total: cells.length - 1, parts });
    }
  }
  const small = cells.flatMap(({ value, disposition }, index) =>
    disposition !== 'fixed' && value > 0 && value < rule.minimum ? [index] : [],
  );
  for (const { low, high } of auditProtection({ cells, relations }, withheld, { most: 1_000, only: small })) {
    expect(low).toBeLessThan(1e-6);
    expect(high).toBeGreaterThanOrEqual(rule.minimum - 1e-6);
  }
}
