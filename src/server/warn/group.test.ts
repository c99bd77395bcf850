import { expect, test } from 'vitest';
import { type GroupCandidate, groupSignals, isSameEvent } from './group.ts';

function candidate(given: Partial<GroupCandidate>): GroupCandidate {
  return {
    id: 1,
    group: null,
    direction: 'up',
    series: given.id ?? 1,
    source: 'customs',
    indicator: 'drug-seizure-events',
    place: 'US-TX',
    covers: [],
    substance: 'fentanyl',
    frequency: 'M',
    period: '2026-01-01',
    priority: 1,
    ...given,
  };
}

const texas = candidate({});

test.each<readonly [string, Partial<GroupCandidate>, boolean]>([
  ['the country that contains it', { place: 'US' }, true],
  ['a neighbouring state', { place: 'US-NM' }, true],
  ['a neighbour across the border', { place: 'MX-CHH' }, true],
  ['a field office that covers the state', { place: 'US/laredo-field-office', covers: ['US-TX'] }, true],
  ['a city inside', { place: 'US-TX/houston' }, true],
  ['a far state', { place: 'US-ME' }, false],
  ['a field office that covers another state', { place: 'US/boston-field-office', covers: ['US-MA'] }, false],
  ['the next month', { period: '2026-02-01' }, true],
  ['the next month in a neighbouring state', { period: '2026-02-01', place: 'US-NM' }, false],
  ['the next month in another source', { period: '2026-02-01', source: 'laboratory' }, false],
  ['three months later', { period: '2026-04-01' }, false],
  ['the quarter that the month lies in', { frequency: 'Q', period: '2026-01-01' }, true],
  ['the year that the month lies in', { frequency: 'A', period: '2026-01-01' }, false],
  ['another quarter', { frequency: 'Q', period: '2026-04-01' }, false],
  ['a marker of the substance', { substance: 'norfentanyl' }, true],
  ['a class that it belongs to', { substance: 'fentanyl-and-analogues' }, true],
  ['another substance', { substance: 'cocaine' }, false],
  ['any drug, in the same figures', { substance: 'any-drug' }, true],
  ['any drug, elsewhere', { substance: 'any-drug', place: 'US-NM' }, false],
  ['opioids, in the same figures', { substance: 'opioids' }, true],
  ['a fall', { direction: 'down' }, false],
  ['another indicator', { indicator: 'laboratory-reports' }, true],
])('compares a rise of fentanyl in Texas with %s', (_, other, expected) => {
  const signal = candidate({ id: 2, ...other });

  expect(isSameEvent(texas, signal)).toBe(expected);
  expect(isSameEvent(signal, texas)).toBe(expected);
});

test('joins a group that exists rather than starting another', () => {
  const anchor = candidate({ id: 1, group: 7 });
  const near = candidate({ id: 2, place: 'US-NM' });
  const far = candidate({ id: 3, place: 'US-ME' });

  expect(groupSignals([near, far], [anchor])).toEqual({
    joined: [{ signal: 2, group: 7 }],
    started: [{ anchor: 3, members: [3] }],
  });
});

test('does not chain neighbours of neighbours across a continent', () => {
  const states = ['US-CA', 'US-NV', 'US-UT', 'US-CO', 'US-KS', 'US-MO', 'US-IL'];
  const signals = states.map((place, at) => candidate({ id: at + 1, series: at + 1, place, priority: 10 - at }));

  const { started } = groupSignals(signals, []);

  expect(started.map(({ members }) => members)).toEqual([[1, 2], [3, 4], [5, 6], [7]]);
});

test('does not depend on the order in which signals come', () => {
  const places = ['US-TX', 'US-NM', 'US-ME', 'US-NH', 'CA-NB', 'MX-CHH'];
  const signals = places.map((place, at) => candidate({ id: at + 1, series: at + 1, place, priority: at % 3 }));

  expect(groupSignals(signals.toReversed(), [])).toEqual(groupSignals(signals, []));
});
