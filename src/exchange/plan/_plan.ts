import fc, { type Arbitrary } from 'fast-check';
import type { Text } from '../../base/index.ts';
import {
  type Commitment,
  commitmentLevels,
  commitmentOrigins,
  commitmentRelations,
  hidesCharacters,
  recommendationResponses,
  recommendationStates,
  recommendingBodies,
  sectors,
} from '../../model/index.ts';
import type { CommitmentText } from './commitment-text.ts';
import type { GoalText } from './goal-parts.ts';
import type { MeasuredGoal, SpannedFigure } from './plan.ts';

/** What people write, spaces, separators and formulas included; never blank. */
export const words: Arbitrary<string> = fc
  .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...Array.from('=+-@\'"\\|:, \n\ta')) }))
  .filter((text) => text.trim() !== '' && !hidesCharacters(text));

export const text: Arbitrary<Text> = fc.record({ en: words, fr: words, es: words });

const identifier = fc.oneof(fc.uuid(), fc.constantFrom('nadd-2026/sharing', 'a:b|c\\d'));
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const country = fc.constantFrom('CA', 'MX', 'US', 'NL', 'CN');

function perhaps<Value>(value: Arbitrary<Value>): Arbitrary<Value | null> {
  return fc.option(value, { nil: null });
}

/** Any commitment. */
export const commitmentText: Arbitrary<CommitmentText> = fc.record<Omit<Commitment, 'id'>>({
  level: fc.constantFrom(...commitmentLevels),
  origin: fc.constantFrom(...commitmentOrigins),
  parent: perhaps(identifier),
  title: text,
  description: perhaps(text),
  horizon: perhaps(fc.record({ from: day, until: day })),
  owners: fc.array(fc.record({ country, agency: perhaps(text) }), { maxLength: 4 }),
  sectors: fc.subarray([...sectors]),
  resources: perhaps(text),
  dependsOn: fc.array(identifier, { maxLength: 3 }),
  lineage: fc.array(
    fc.record({
      relation: fc.constantFrom(...commitmentRelations),
      to: identifier,
      basis: fc.constantFrom('text', 'reading'),
    }),
    { maxLength: 3 },
  ),
  passage: perhaps(fc.record({ statement: fc.constantFrom('nadd-9', 'nadd-7'), words })),
  evidence: fc.array(fc.record({ title: text, address: fc.webUrl(), day: perhaps(day) }), { maxLength: 3 }),
  questions: fc.array(identifier, { maxLength: 3 }),
  recommendation: perhaps(
    fc.record({
      body: fc.constantFrom(...recommendingBodies),
      bodyName: perhaps(text),
      reference: words,
      document: fc.record({ title: text, address: perhaps(fc.webUrl()), day }),
      addressed: fc.uniqueArray(country, { minLength: 1 }),
      responses: fc.dictionary(
        country,
        fc.record({ response: fc.constantFrom(...recommendationResponses), text: perhaps(text), day }),
      ),
      state: fc.constantFrom(...recommendationStates),
      stateOn: perhaps(day),
    }),
  ),
});

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

/** Any goal. */
export const goalText: Arbitrary<GoalText> = fc.record({
  commitment: identifier,
  question: identifier,
  baseline: day,
  agreed: perhaps(fc.record({ value: number, unit: fc.constantFrom('{persons}', '%'), asOf: day })),
  target: perhaps(fc.record({ value: number, unit: fc.constantFrom('{persons}', '%'), by: day })),
  limit: perhaps(number),
  note: perhaps(text),
});

const bound = perhaps(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e9 }));
const figure: Arbitrary<SpannedFigure> = fc.record({
  period: day,
  from: day,
  until: day,
  value: bound,
  low: bound,
  high: bound,
});

/** Whatever the data say. */
export const measuredGoal: Arbitrary<MeasuredGoal> = fc.record({
  question: fc.record({
    title: text,
    note: text,
    unit: fc.constantFrom('{persons}', '%'),
    unitText: text,
    better: fc.constantFrom('lower', 'higher', null),
  }),
  asKnownOn: day,
  status: fc.constantFrom('achieved', 'inconclusive'),
  baseline: figure,
  current: perhaps(figure),
  due: perhaps(fc.record({ from: day, until: day })),
  figures: fc.array(figure, { maxLength: 4 }),
});
