import { describe, expect, test } from 'vitest';
import { toDayNumber } from '../../base/index.ts';
import { entry, knowledgeOf, sighting } from './_matrix.ts';
import { coverageBySubstance } from './coverage.ts';
import { gapTimeline } from './find-gaps.ts';
import { firstControl, firstFindings } from './first-finding.ts';
import { openGapsOf } from './open-gaps.ts';

const day = toDayNumber;
const began = sighting('fentanyl', { firstSeen: '2019-01-01', firstSeenUntil: '2019-01-31' });

describe('a first finding', () => {
  test('is the earliest of all countries and sources, as long as its period', () => {
    const found = firstFindings([
      began,
      sighting('xylazine', { firstSeen: '2020-03-01', firstSeenUntil: '2020-03-31' }),
      { ...began, country: 'CA', source: 'other' },
      sighting('xylazine', { country: 'CA', source: 'other', firstSeen: '2020-01-01', firstSeenUntil: '2020-06-30' }),
    ]);

    expect(found).toEqual([
      { substance: 'xylazine', sources: ['other'], from: day('2020-01-01'), to: day('2020-06-30') },
    ]);
  });

  test('is not known of what a source found when it began to report', () => {
    expect(firstFindings([began, { ...began, substance: 'xylazine' }])).toEqual([]);
  });

  test('is no seizure, and no death', () => {
    expect(firstFindings([began, sighting('xylazine', { findings: null, firstSeen: '2020-03-01' })])).toEqual([]);
  });
});

describe('the first control after a finding', () => {
  const found = { from: day('2021-07-01'), to: day('2021-07-31') };
  const controlOf = (...items: Parameters<typeof knowledgeOf>[0]): unknown => {
    const known = knowledgeOf(items);
    return firstControl(coverageBySubstance(known).get('metonitazene'), 'US', found);
  };

  // 87 FR 21556: in schedule I from 12 April 2022.
  test('is the day of the first entry', () => {
    const from = day('2022-04-12');

    expect(controlOf(entry('metonitazene', 'US', '2022-04-12'), entry('metonitazene', 'CA', '2021-08-01'))).toEqual({
      from,
      to: from,
    });
  });

  test('of which the month is known lies within it', () => {
    expect(controlOf(entry('metonitazene', 'US', '2022-04-01', { sinceKind: 'approximate' }))).toEqual({
      from: day('2022-04-01'),
      to: day('2022-04-30'),
    });
  });

  test('is none where nothing was entered', () => {
    expect(controlOf(entry('metonitazene', 'CA', '2021-08-01'))).toBeNull();
    expect(controlOf(entry('metonitazene', 'US', '2023-01-01', { status: 'proposed' }))).toBeNull();
  });

  test('is not asked where there was an entry by then, or perhaps one', () => {
    expect(controlOf(entry('metonitazene', 'US', '2021-07-15'))).toBeUndefined();
    expect(controlOf(entry('metonitazene', 'US', null))).toBeUndefined();
  });
});

describe('gaps of a partner', () => {
  const all = (): boolean => true;

  test('are counted on the last day, and only of what is asked', () => {
    const timeline = gapTimeline(
      knowledgeOf([entry('xylazine', 'CA', '2020-05-15'), entry('xylazine', 'MX', '2021-01-01')]),
    );
    const count = (on: string, partner: 'CA' | 'MX' | 'US', counts = all): number =>
      openGapsOf(timeline, { partner, counts })(on).open.length;

    expect([count('2020-05-14', 'MX'), count('2020-05-15', 'MX'), count('2020-12-31', 'MX')]).toEqual([0, 1, 1]);
    expect([count('2021-01-01', 'MX'), count('2021-01-01', 'US'), count('2021-01-01', 'CA')]).toEqual([0, 1, 0]);
    expect(count('2021-01-01', 'US', () => false)).toBe(0);
  });

  test('may be more where no text says since when another lists it', () => {
    const timeline = gapTimeline(knowledgeOf([entry('xylazine', 'CA', null, { recordedOn: '2026-01-01' })]));
    const count = (on: string): unknown => {
      const { open, perhaps } = openGapsOf(timeline, { partner: 'US', counts: all })(on);
      return { open: open.length, perhaps: perhaps.length };
    };

    expect(count('2024-12-31')).toEqual({ open: 0, perhaps: 1 });
    expect(count('2026-01-01')).toEqual({ open: 1, perhaps: 0 });
  });
});
