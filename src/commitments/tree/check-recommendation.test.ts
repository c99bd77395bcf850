import { expect, test } from 'vitest';
import type { Recommendation } from '../../model/index.ts';
import { text } from '../content/promise.ts';
import { checkRecommendation } from './check-recommendation.ts';

const recommendation: Recommendation = {
  body: 'incb',
  bodyName: null,
  reference: '42',
  document: { title: text('Report', 'Rapport', 'Informe'), address: null, day: '2025-03-04' },
  addressed: ['CA', 'MX'],
  responses: { MX: { response: 'accepted', text: null, day: '2025-03-04' } },
  state: 'open',
  stateOn: null,
};

function problemsOf(more: Partial<Recommendation>): readonly unknown[] {
  return checkRecommendation({ origin: 'recommendation', recommendation: { ...recommendation, ...more } });
}

test('a recommendation says whose it is, and nothing else does', () => {
  expect(problemsOf({})).toEqual([]);
  expect(checkRecommendation({ origin: 'dialogue', recommendation: null })).toEqual([]);
  expect(checkRecommendation({ origin: 'recommendation', recommendation: null })).toEqual([
    { kind: 'recommendation-missing' },
  ]);
  expect(checkRecommendation({ origin: 'leaders', recommendation })).toEqual([{ kind: 'recommendation-elsewhere' }]);
});

test.each(['national-auditor', 'other'] as const)('an institution of the kind %s is named', (body) => {
  expect(problemsOf({ body })).toEqual([{ kind: 'body-name-missing' }]);
  expect(problemsOf({ body, bodyName: text('Audit office', 'Cour des comptes', 'Auditoría') })).toEqual([]);
});

test('a place in the document is named', () => {
  expect(problemsOf({ reference: ' ' })).toEqual([{ kind: 'reference-missing' }]);
});

test('only addressed countries respond, and nothing is before the document', () => {
  const response = { response: 'not-accepted', text: null, day: '2025-03-03' } as const;
  expect(problemsOf({ responses: { US: response }, state: 'closed', stateOn: '2025-01-01' })).toEqual([
    { kind: 'response-not-addressed', country: 'US' },
    { kind: 'response-before-document', country: 'US', day: '2025-03-03' },
    { kind: 'state-before-document', day: '2025-01-01' },
  ]);
});
