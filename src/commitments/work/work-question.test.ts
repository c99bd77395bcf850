import { expect, test } from 'vitest';
import { checkQuestion } from '../indicator/check-question.ts';
import { endedPeriods } from './ended-periods.ts';
import { findWorkIndicator, workIndicatorIds } from './work-indicators.ts';
import { questionOfWork } from './work-question.ts';

const nobody = (): undefined => undefined;

test.each(workIndicatorIds)('%s is a question that has an answer, and asks no source', (indicator) => {
  const question = questionOfWork({ indicator, place: 'MX' });

  expect(checkQuestion(question, nobody)).toEqual([]);
  expect(question.measure.sources).toEqual([]);
  expect(question.note).toEqual(findWorkIndicator(indicator)?.description);
});

test('it is named after what is asked, where, and about what', () => {
  const { id, title } = questionOfWork({ indicator: 'open-control-gaps', place: 'US', substance: 'precursors' });

  expect(id).toBe('us-open-control-gaps-precursors');
  expect(title).toEqual({
    en: 'Open control gaps: United States, Precursor chemicals',
    fr: 'Lacunes de contrôle ouvertes\u00a0: États-Unis, Précurseurs chimiques',
    es: 'Brechas de fiscalización abiertas: Estados Unidos, Precursores químicos',
  });
});

test('what is asked of several places together, or of none, has no answer', () => {
  const question = questionOfWork({ indicator: 'open-control-gaps', place: 'US' });
  const { measure } = question;
  const ask = (places: readonly string[]): readonly string[] =>
    checkQuestion({ ...question, measure: { ...measure, places: { kind: 'named', places } } }, nobody);

  expect(ask([])).toEqual(['nothing-asked']);
  expect(ask(['US', 'CA'])).toEqual(['places-not-additive']);
});

test('only periods that have ended are asked', () => {
  expect(endedPeriods('Q', { from: '2023-05-17', by: '2023-12-30' })).toEqual(['2023-04-01', '2023-07-01']);
  expect(endedPeriods('Q', { from: '2023-05-17', by: '2023-12-31' }).at(-1)).toBe('2023-10-01');
  expect(endedPeriods('M', { from: '2023-05-17', by: '2023-05-17' })).toEqual([]);
});
