import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstAppearances, type PanelEntry, type Sighting } from './first-appearance.ts';

interface Seen {
  readonly period: number;
  readonly substance?: string;
  readonly place?: string;
  readonly country?: string;
  readonly source?: string;
  readonly count?: number;
  readonly level?: number;
}

function sighting({
  period,
  substance = 'metonitazene',
  place = 'CA-BC',
  country = 'CA',
  source = 'lab',
  ...rest
}: Seen): Sighting {
  return { period, substance, place, country, source, ...rest };
}

/** A laboratory that has reported fentanyl from British Columbia, and others from elsewhere, for two years. */
const background = Array.from({ length: 25 }, (_, period) => sighting({ period, substance: 'fentanyl' }));
const elsewhere = Array.from({ length: 25 }, (_, period) =>
  sighting({ period, substance: 'fentanyl', place: 'CA-ON' }),
);
const abroad = Array.from({ length: 25 }, (_, period) =>
  sighting({ period, substance: 'fentanyl', place: 'US-OH', country: 'US', source: 'us-lab' }),
);
const all = [...background, ...elsewhere, ...abroad];

describe('first appearances', () => {
  test('a substance never seen anywhere is new everywhere', () => {
    expect(firstAppearances([...all, sighting({ period: 24 })], { from: 24 })).toMatchObject([
      { substance: 'metonitazene', status: 'new', scope: 'everywhere', gap: null, sources: ['lab'] },
    ]);
  });

  test('seen abroad it is new to the country, seen in the country new to the place', () => {
    const seenAbroad = sighting({ period: 20, place: 'US-OH', country: 'US', source: 'us-lab' });
    const seenInCountry = sighting({ period: 20, place: 'CA-ON' });
    const now = sighting({ period: 24 });

    const scopes = [seenAbroad, seenInCountry].map(
      (earlier) => firstAppearances([...all, earlier, now], { from: 24 })[0]?.scope,
    );

    expect(scopes).toEqual(['country', 'place']);
  });

  test('new here and known elsewhere: the countries that had it first are named, the earliest first', () => {
    const earlier = [
      sighting({ period: 22, place: 'MX-BCN', country: 'MX', source: 'mx-lab' }),
      sighting({ period: 20, place: 'US-OH', country: 'US', source: 'us-lab' }),
      sighting({ period: 23, place: 'US-OH', country: 'US', source: 'us-lab' }),
    ];

    expect(firstAppearances([...all, ...earlier, sighting({ period: 24 })], { from: 24 })[0]?.knownElsewhere).toEqual([
      { country: 'US', first: 20 },
      { country: 'MX', first: 22 },
    ]);
  });

  test('a find below the former limit of detection was not looked for before, a larger one was', () => {
    const panels: readonly PanelEntry[] = [
      { source: 'lab', substance: 'fentanyl', from: 0, to: null },
      { source: 'lab', substance: 'metonitazene', from: 0, to: 22, limitOfDetection: 10 },
      { source: 'lab', substance: 'metonitazene', from: 23, to: null, limitOfDetection: 0.5 },
    ];
    const statuses = [2, 40, undefined].map((level) => {
      const now = sighting({ period: 24, ...(level === undefined ? {} : { level }) });
      return firstAppearances([...all, now], { from: 24, panels })[0]?.status;
    });

    expect(statuses).toEqual(['newly-looked-for', 'new', 'new']);
  });

  test('what goes on being found is not returned', () => {
    expect(firstAppearances([...all, sighting({ period: 23 }), sighting({ period: 24 })], { from: 24 })).toEqual([]);
  });

  test('a substance that entered the panel when it was first found is newly looked for, not new', () => {
    const panels: readonly PanelEntry[] = [
      { source: 'lab', substance: 'fentanyl', from: 0, to: null },
      { source: 'lab', substance: 'metonitazene', from: 24, to: null },
    ];
    const earlier = panels.map((entry) => (entry.from === 24 ? { ...entry, from: 10 } : entry));

    const statuses = [panels, earlier].map(
      (entries) => firstAppearances([...all, sighting({ period: 24 })], { from: 24, panels: entries })[0]?.status,
    );

    expect(statuses).toEqual(['newly-looked-for', 'new']);
  });

  test('two panel entries without a break between them are one long look', () => {
    const panels: readonly PanelEntry[] = [
      { source: 'lab', substance: 'metonitazene', from: 5, to: 19 },
      { source: 'lab', substance: 'metonitazene', from: 20, to: null },
    ];

    const [joined] = firstAppearances([...all, sighting({ period: 22 })], { from: 22, panels });
    const [broken] = firstAppearances([...all, sighting({ period: 22 })], {
      from: 22,
      panels: panels.map((entry) => (entry.to === 19 ? { ...entry, to: 17 } : entry)),
    });

    expect([joined?.status, broken?.status]).toEqual(['new', 'newly-looked-for']);
  });

  test('a source that has only begun gives no flood of firsts', () => {
    const young = ['a', 'b', 'c', 'd'].map((substance) => sighting({ period: 24, substance, source: 'new-lab' }));

    const statuses = firstAppearances([...all, ...young], { from: 24 }).map(({ status }) => status);

    expect(statuses).toEqual(['not-assessable', 'not-assessable', 'not-assessable', 'not-assessable']);
  });

  test('a new site of an old source can be new to the country, though not to the site', () => {
    const site = { place: 'CA-SK', period: 24 };
    const unseen = sighting(site);
    const seenElsewhere = sighting({ ...site, substance: 'fentanyl' });

    const found = firstAppearances([...all, unseen, seenElsewhere], { from: 24 });

    expect(found.map(({ substance, status, scope }) => [substance, status, scope])).toEqual([
      ['metonitazene', 'new', 'everywhere'],
      ['fentanyl', 'not-assessable', 'place'],
    ]);
  });

  test('coverage known from elsewhere makes a quiet source old enough', () => {
    const found = sighting({ period: 24, source: 'quiet' });
    const coverage = [{ source: 'quiet', place: 'CA-BC', country: 'CA', from: 0 }];

    const statuses = [[], coverage].map(
      (known) => firstAppearances([...all, found], { from: 24, coverage: known })[0]?.status,
    );

    expect(statuses).toEqual(['not-assessable', 'new']);
  });

  test('after a year of absence a substance reappears', () => {
    const early = sighting({ period: 2 });

    const [long] = firstAppearances([...all, early, sighting({ period: 24 })], { from: 24 });
    const short = firstAppearances([...all, early, sighting({ period: 13 })], { from: 13, reappearanceGap: 12 });

    expect(long).toMatchObject({ status: 'reappeared', scope: 'place', gap: 21 });
    expect(short).toEqual([]);
  });

  test('a substance nobody looked for meanwhile has not reappeared', () => {
    const panels: readonly PanelEntry[] = [
      { source: 'lab', substance: 'metonitazene', from: 0, to: 3 },
      { source: 'lab', substance: 'metonitazene', from: 24, to: null },
    ];

    const [one] = firstAppearances([...all, sighting({ period: 2 }), sighting({ period: 24 })], { from: 24, panels });

    expect(one).toMatchObject({ status: 'newly-looked-for', gap: 21 });
  });

  test('the expectation is the Good-Turing share of finds seen once', () => {
    const once = ['a', 'b', 'c'].map((substance, i) => sighting({ period: 10 + i, substance }));

    const [one] = firstAppearances([...background, ...once, sighting({ period: 24, count: 2 })], { from: 24 });

    // 24 finds of fentanyl before period 24 and three substances found once; three finds in period 24.
    expect(one?.expectation).toEqual({ unseenShare: 3 / 27, probability: 1 - (1 - 3 / 27) ** 3 });
  });

  test('the order of the sightings does not matter', () => {
    const sightings = array(
      record({
        period: integer({ min: 0, max: 30 }),
        substance: constantFrom('a', 'b', 'c', 'd'),
        place: constantFrom('CA-BC', 'CA-ON'),
        source: constantFrom('lab', 'police'),
      }).map(sighting),
      { maxLength: 60 },
    );
    const key = (one: { substance: string; place: string; period: number }): string =>
      `${one.period} ${one.place} ${one.substance}`;
    assert(
      property(sightings, (list) => {
        const forwards = firstAppearances(list, { from: 0 }).toSorted((a, b) => key(a).localeCompare(key(b)));
        const backwards = firstAppearances(list.toReversed(), { from: 0 }).toSorted((a, b) =>
          key(a).localeCompare(key(b)),
        );
        expect(backwards).toEqual(forwards);
      }),
    );
  });

  test('each substance is new to a place at most once', () => {
    const sightings = array(
      record({ period: integer({ min: 0, max: 60 }), substance: constantFrom('a', 'b', 'c') }).map(sighting),
      { maxLength: 80 },
    );
    assert(
      property(sightings, (list) => {
        const news = firstAppearances(list, { from: 0 }).filter(({ gap }) => gap === null);
        return new Set(news.map(({ substance }) => substance)).size === news.length;
      }),
    );
  });
});
