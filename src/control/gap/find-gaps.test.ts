import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, fromDayNumber, toDayNumber } from '../../base/index.ts';
import { type ControlItem, type GapKind, type Jurisdiction, jurisdictions, partners } from '../../model/index.ts';
import { entry, type KnowledgeOptions, knowledgeOf, sighting, wording } from './_matrix.ts';
import { classMatrix } from './class-matrix.ts';
import { gapsOn, gapTimeline } from './find-gaps.ts';
import type { FoundGap } from './gap.ts';
import { gapIndicators } from './indicators.ts';

function find(items: readonly ControlItem[], on: string, options: KnowledgeOptions = {}): readonly FoundGap[] {
  return gapsOn(gapTimeline(knowledgeOf(items, options)), on);
}

function ofKind(gaps: readonly FoundGap[], kind: GapKind): readonly FoundGap[] {
  return gaps.filter((gap) => gap.kind === kind);
}

const everywhere = (since: string): readonly ControlItem[] => partners.map((partner) => entry('x', partner, since));

describe('a treaty decision', () => {
  const decided = entry('x', 'UN', '2020-03-15', { sinceKind: 'decision' });

  test('is a gap from the 180th day after it on, for each party without an entry', () => {
    const items = [decided, entry('x', 'CA', '2019-01-01'), entry('x', 'NL', '2020-04-01')];

    expect(ofKind(find(items, '2020-09-10'), 'treaty-not-transposed')).toEqual([]);
    expect(ofKind(find(items, '2020-09-11'), 'treaty-not-transposed')).toMatchObject([
      {
        key: 'treaty-not-transposed~x~MX',
        missingIn: ['MX'],
        dueOn: '2020-09-11',
        openedOn: '2020-09-11',
        daysOpen: 0,
      },
      { key: 'treaty-not-transposed~x~US', missingIn: ['US'] },
    ]);
  });

  test('closes when the party lists it; the lag runs from the decision', () => {
    const items = [...everywhere('2019-01-01').filter(({ jurisdiction }) => jurisdiction !== 'US'), decided];
    const late = [...items, entry('x', 'US', '2021-03-15')];

    expect(ofKind(find(late, '2021-04-01'), 'treaty-not-transposed')).toMatchObject([
      { missingIn: ['US'], openedOn: '2020-09-11', closedOn: '2021-03-15', daysOpen: 185, lagDays: 365 },
    ]);
  });

  test('that gives its day of entry into force leaves no further days', () => {
    const gaps = find([entry('x', 'UN', '2022-11-23'), entry('x', 'CA', '2019-05-15')], '2022-11-23');

    expect(ofKind(gaps, 'treaty-not-transposed').map(({ missingIn }) => missingIn)).toEqual([['MX'], ['NL'], ['US']]);
  });

  test('known to the month only counts from its first day, and says so', () => {
    const items = [entry('x', 'UN', '2021-04-01', { sinceKind: 'approximate' }), ...everywhere('2010-01-01').slice(1)];

    const [gap] = ofKind(find(items, '2022-01-01'), 'treaty-not-transposed');

    expect(gap).toMatchObject({ missingIn: ['CA'], dueOn: '2021-09-28', openedOn: '2021-09-28' });
    expect(gap?.cautions.map(({ en }) => en).join()).toContain('known roughly');
  });
});

describe('listed by one and not by another', () => {
  test('opens with the first and closes with the last; what is missing shrinks', () => {
    const items = [
      entry('x', 'CA', '2010-01-01'),
      entry('x', 'US', '2012-01-01'),
      entry('x', 'MX', '2014-01-01'),
      entry('x', 'NL', '2016-01-01'),
    ];

    expect(find(items, '2009-12-31')).toEqual([]);
    expect(find(items, '2010-01-01')).toMatchObject([{ key: 'listed-elsewhere~x', missingIn: ['MX', 'US', 'NL'] }]);
    expect(find(items, '2015-01-01')).toMatchObject([{ missingIn: ['NL'], openedOn: '2010-01-01', daysOpen: 1826 }]);
    expect(find(items, '2017-01-01')).toMatchObject([{ missingIn: ['NL'], closedOn: '2016-01-01', lagDays: 2191 }]);
  });

  test('an entry on precursors of the Union counts for the Netherlands', () => {
    const items = [...everywhere('2010-01-01').slice(0, 3), entry('x', 'EU', '2012-01-01')];

    expect(find(items, '2011-01-01')).toMatchObject([{ missingIn: ['NL'] }]);
    expect(find(items, '2013-01-01')).toMatchObject([{ closedOn: '2012-01-01' }]);
  });

  test('is left to the treaty’s gap from the day on which that opens, and is not called closed', () => {
    const items = [entry('x', 'CA', '2010-01-01'), entry('x', 'UN', '2020-03-15', { sinceKind: 'decision' })];

    expect(find(items, '2020-09-10').map(({ key }) => key)).toEqual(['listed-elsewhere~x']);
    expect(find(items, '2020-09-11').map(({ kind }) => kind)).toEqual(Array(3).fill('treaty-not-transposed'));
  });

  test('before the first day of a wording that may replace an older one nothing is said', () => {
    const items = [
      entry('x', 'US', '2000-01-01'),
      entry('x', 'MX', '2000-01-01'),
      entry('x', 'NL', '2000-01-01'),
      entry('x', 'CA', '2017-12-27', { sinceKind: 'wording-since' }),
    ];

    expect(find(items, '2010-01-01')).toEqual([]);
  });

  test('an entry without a first day counts from the day on which it was written down, and opens without a date', () => {
    const [gap] = find([entry('x', 'US', null)], '2026-06-01');

    expect(gap).toMatchObject({ missingIn: ['CA', 'MX', 'NL'], openedOn: null, daysOpen: null });
    expect(find([entry('x', 'US', null)], '2025-06-01')).toEqual([]);
  });

  test.each(['proposed', 'bill', 'decided'] as const)('what is %s there leaves it open, with a caution', (status) => {
    const items = [entry('x', 'CA', '2010-01-01'), entry('x', 'US', '2015-01-01', { status })];

    const [gap] = find(items, '2016-01-01');

    expect(gap?.missingIn).toEqual(['MX', 'US', 'NL']);
    expect(gap?.cautions.map(({ en }) => en).join()).toMatch(
      status === 'decided' ? /Decided in the/ : /Proposed in the/,
    );
  });

  test('of what the texts were not looked through for, an entry somewhere is no gap elsewhere', () => {
    const items = [entry('opium', 'CA', '2010-01-01'), entry('opium', 'UN', '1964-01-01')];

    expect(find(items, '2020-01-01')).not.toEqual([]);
    expect(find(items, '2020-01-01', { assessed: [] })).toEqual([]);
  });

  test('an open wording is neither an entry nor a gap', () => {
    const items = [
      entry('x', 'CA', '2010-01-01'),
      entry('x', 'US', '2010-01-01'),
      entry('x', 'MX', '2010-01-01'),
      wording('NL-open', 'NL', '2025-07-01'),
    ];
    const options = { members: { x: ['NL-open'] }, review: ['NL-open'] };

    expect(find(items, '2020-01-01', options)).toMatchObject([{ missingIn: ['NL'], closedOn: null }]);
    expect(find(items, '2026-01-01', options)).toMatchObject([{ closedOn: '2025-07-01', lagDays: null }]);
    const without = items.filter(({ jurisdiction }) => jurisdiction !== 'MX');
    const [gap] = find(without, '2026-01-01', options);
    expect(gap?.missingIn).toEqual(['MX']);
    expect(gap?.cautions.map(({ en }) => en).join()).toContain('An open wording in the Netherlands may cover it');
  });

  test('what a loader did not find where it should stand is neither', () => {
    const items = [entry('x', 'CA', '2010-01-01'), entry('x', 'US', '2010-01-01', { verification: 'contradicted' })];

    expect(find(items, '2020-01-01')).toMatchObject([{ missingIn: ['MX', 'NL'] }]);
  });

  test('an entry written from memory is marked', () => {
    const [gap] = find([entry('x', 'US', '2010-01-01', { verification: 'recalled' })], '2020-01-01');

    expect(gap?.cautions.map(({ en }) => en).join()).toContain('Unverified: entries of US');
  });

  test('a list that an authority holds itself under a treaty binds nobody', () => {
    expect(find([entry('x', 'UN', '2010-01-01', { instrument: 'local' })], '2020-01-01')).toEqual([]);
  });
});

describe('found by laboratories', () => {
  const options = {
    assessed: ['x'],
    sightings: [sighting('x', { findings: 2 }), sighting('x', { source: 'other', findings: 1 })],
  };

  test('three times and listed nowhere', () => {
    expect(find([], '2021-01-01', options)).toMatchObject([
      { key: 'found-and-listed-nowhere~x', openedOn: '2020-01-01', missingIn: ['CA', 'MX', 'US', 'NL'] },
    ]);
  });

  test('fewer times, or counted by nobody, is no gap', () => {
    expect(find([], '2021-01-01', { assessed: ['x'], sightings: [sighting('x', { findings: 2 })] })).toEqual([]);
    expect(find([], '2021-01-01', { assessed: ['x'], sightings: [sighting('x', { findings: null })] })).toEqual([]);
  });

  test('a medicine or diluent comes after what is none, and says so', () => {
    const sightings = [sighting('xylazine', { findings: 900 }), sighting('x', { findings: 3 })];
    const gaps = find([], '2021-01-01', { assessed: ['x', 'xylazine'], sightings });

    expect(gaps.map(({ subject }) => subject.id)).toEqual(['x', 'xylazine']);
    const says = gaps.map(({ cautions }) => cautions.some(({ en }) => en.includes('a list need not be the answer')));
    expect(says).toEqual([false, true]);
  });

  test('what was never looked for in the texts is no gap', () => {
    expect(find([], '2021-01-01', { ...options, assessed: [] })).toEqual([]);
  });

  test.each(jurisdictions)('closes when %s lists it', (jurisdiction) => {
    const gaps = find([entry('x', jurisdiction, '2020-06-01')], '2021-01-01', options);

    expect(ofKind(gaps, 'found-and-listed-nowhere')).toMatchObject([{ closedOn: '2020-06-01', lagDays: null }]);
  });
});

describe('a temporary order', () => {
  const order = entry('x', 'CA', '2026-06-05', { list: 'V-1', until: '2027-06-04', status: 'temporary' });

  test('is a gap in its last ninety days', () => {
    expect(ofKind(find([order], '2027-03-05'), 'temporary-ending')).toEqual([]);
    expect(ofKind(find([order], '2027-03-06'), 'temporary-ending')).toMatchObject([
      {
        key: 'temporary-ending~x~CA~2027-06-04',
        dueOn: '2027-06-04',
        missingIn: ['CA'],
        listedBy: [{ jurisdiction: 'CA' }],
      },
    ]);
    expect(ofKind(find([order], '2027-06-05'), 'temporary-ending')).toMatchObject([
      { closedOn: '2027-06-05', lagDays: null },
    ]);
  });

  test('that another entry follows is none', () => {
    expect(
      ofKind(find([order, entry('x', 'CA', '2027-06-05', { list: 'IV' })], '2027-05-01'), 'temporary-ending'),
    ).toEqual([]);
  });
});

describe('a class against names', () => {
  const members = { a: ['CA-class'], b: ['CA-class'], c: ['CA-class'] };
  const items = [
    wording('CA-class', 'CA', '1997-05-14'),
    entry('a', 'US', '2015-07-17'),
    entry('b', 'US', '2018-01-01'),
  ];

  test('counts what the other names and what it misses', () => {
    const gaps = ofKind(find(items, '2016-01-01', { members, rules: ['CA-class'] }), 'class-against-names');

    expect(gaps).toMatchObject([
      {
        key: 'class-against-names~CA-class~US',
        subject: { kind: 'class', id: 'CA-class' },
        openedOn: '2015-07-17',
        members: { total: 3, named: 1, asClass: 0, review: 0, noEntry: 2 },
      },
    ]);
  });

  test('is none where the other has a class too, or names all', () => {
    const options = { members: { ...members, a: ['CA-class', 'US-class'] }, rules: ['CA-class', 'US-class'] };
    const withClass = find([...items, wording('US-class', 'US', '2015-01-01')], '2016-01-01', options);
    const withAll = find([...items, entry('c', 'US', '2019-01-01')], '2020-01-01', { members, rules: ['CA-class'] });

    expect(ofKind(withClass, 'class-against-names')).toEqual([]);
    expect(ofKind(withAll, 'class-against-names')).toMatchObject([{ closedOn: '2019-01-01' }]);
  });
});

describe('a form', () => {
  const options = {
    forms: [{ substance: 'marker', of: 'parent', relation: 'marker' }] as const,
    assessed: ['marker', 'parent'],
  };
  const stereo = {
    forms: [{ substance: 'marker', of: 'parent', relation: 'stereo-form' }] as const,
    assessed: ['marker', 'parent'],
  };
  const parent = entry('parent', 'MX', '2000-01-01', { list: '234' });

  test('without an entry where its parent has one', () => {
    expect(ofKind(find([parent], '2020-01-01', options), 'form-not-covered')).toMatchObject([
      { key: 'form-not-covered~marker', parent: 'parent', missingIn: ['MX'], listedBy: [{ jurisdiction: 'MX' }] },
    ]);
  });

  test('is covered where the line or the list says so', () => {
    const line = entry('parent', 'CA', '2000-01-01', { text: { en: 'Parent, its salts, derivatives and analogues' } });

    expect(ofKind(find([line], '2020-01-01', options), 'form-not-covered')).toEqual([]);
    expect(ofKind(find([parent], '2020-01-01', stereo), 'form-not-covered')).toEqual([]);
  });

  test('about which the text at hand says nothing is no gap', () => {
    expect(ofKind(find([entry('parent', 'US', '2000-01-01')], '2020-01-01', stereo), 'form-not-covered')).toEqual([]);
  });
});

test('before what is known of an entry, the matrix says neither that there was one nor that there was none', () => {
  const seen = entry('x', 'MX', '2024-06-07', { sinceKind: 'seen-in-text' });
  const timeline = gapTimeline(knowledgeOf([seen], { assessed: ['x'] }));
  const cell = (on: string) =>
    classMatrix(timeline, new Map([['x', ['class']]]), on)[0]?.cells.find(({ jurisdiction }) => jurisdiction === 'MX');

  expect(cell('2020-01-01')).toMatchObject({ named: 0, review: 1, noEntry: 0 });
  expect(cell('2024-06-07')).toMatchObject({ named: 1, review: 0, noEntry: 0 });
});

const day = fc.integer({ min: toDayNumber('2010-01-01'), max: toDayNumber('2020-12-31') }).map(fromDayNumber);
const anyEntry = fc
  .record({
    jurisdiction: fc.constantFrom<Jurisdiction>(...jurisdictions),
    since: fc.option(day, { nil: null }),
    sinceKind: fc.constantFrom('in-force', 'wording-since', 'decision', 'approximate', 'seen-in-text'),
    length: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
    status: fc.constantFrom('in-force', 'temporary', 'proposed', 'decided', 'repealed'),
    list: fc.constantFrom('I', 'II'),
  })
  .map(({ jurisdiction, since, sinceKind, length, status, list }) => {
    const until = length === null || since === null ? null : addDays(since, length);
    return entry('x', jurisdiction, since, { ...(since === null ? {} : { sinceKind }), until, status, list });
  });
const anyItems = fc
  .array(anyEntry, { maxLength: 8 })
  .map((items) => items.map((item, at) => ({ ...item, key: String(at) })));

describe('whatever the entries', () => {
  const options = { assessed: ['x'], sightings: [sighting('x', { firstSeen: '2012-01-01' })] };

  test('no jurisdiction without an entry has one, and none is in two of the kinds that ask the same', () => {
    fc.assert(
      fc.property(anyItems, day, (items, on) => {
        const open = find(items, on, options).filter(({ closedOn }) => closedOn === null);
        const asked = open.filter(({ kind }) => kind === 'treaty-not-transposed' || kind === 'listed-elsewhere');
        const missing = asked.flatMap(({ missingIn }) => missingIn);
        expect(new Set(missing).size).toBe(missing.length);
        for (const jurisdiction of missing) {
          const holds = items.filter(
            (item) =>
              (item.jurisdiction === jurisdiction || (jurisdiction === 'NL' && item.jurisdiction === 'EU')) &&
              (item.status === 'in-force' || item.status === 'temporary') &&
              item.since !== null &&
              item.since <= on &&
              (item.until === null || on <= item.until),
          );
          expect(holds).toEqual([]);
        }
      }),
    );
  });

  test('the indicators of a day count the gaps of that day', () => {
    fc.assert(
      fc.property(anyItems, day, (items, on) => {
        const timeline = gapTimeline(knowledgeOf(items, options));
        const open = gapsOn(timeline, on).filter(({ closedOn }) => closedOn === null);
        const [indicators] = gapIndicators(timeline, [on]);
        expect(indicators?.open).toBe(open.length);
        for (const [kind, count] of indicators?.byKind ?? []) expect(ofKind(open, kind)).toHaveLength(count);
      }),
    );
  });

  test('keys are unique on a day, and days open and closed agree', () => {
    fc.assert(
      fc.property(anyItems, day, (items, on) => {
        const gaps = find(items, on, options);
        expect(new Set(gaps.map(({ key }) => key)).size).toBe(gaps.length);
        for (const { openedOn, closedOn, daysOpen } of gaps) {
          if (openedOn === null) expect(daysOpen).toBeNull();
          else expect(addDays(openedOn, daysOpen ?? -1)).toBe(closedOn ?? on);
          if (closedOn !== null) expect(closedOn <= on).toBe(true);
        }
      }),
    );
  });
});
