import { describe, expect, test } from 'vitest';
import { speak } from '../_speak.ts';
import { english } from '../messages/en.ts';
import { spanish } from '../messages/es.ts';
import { french } from '../messages/fr.ts';
import { sampleGap } from './_sample-gap.ts';
import { describeAge, describeDetail, describeDue, describeEvidence, isOverdue, sortGaps } from './describe-gap.ts';
import type { GapOrder } from './gaps-search.ts';
import { firstOfEach } from './who-lists.tsx';

const [en, fr, es] = [speak('en'), speak('fr'), speak('es')];

describe('a gap in words', () => {
  test('says how long it has been open, or how long it was', () => {
    expect([en, fr, es].map((voice) => describeAge(sampleGap(), voice))).toEqual([
      '1,280 days open',
      'Ouverte depuis 1\u00a0280 jours',
      'Abierta hace 1,280 días',
    ]);
    expect(describeAge(sampleGap({ closedOn: '2024-01-01', lagDays: 224 }), en)).toBe(
      'Closed on 2024-01-01 after 224 days',
    );
    expect(describeAge(sampleGap({ daysOpen: null, openedOn: null }), en)).toBe('Open, since when is not known');
  });

  test('is overdue from the day after the one that the law sets', () => {
    const gap = sampleGap({ dueOn: '2026-11-22' });

    expect(describeDue(gap, '2026-11-22', en)).toBe('Due by 2026-11-22');
    expect(isOverdue(gap, '2026-11-22')).toBe(false);
    expect(describeDue(gap, '2026-11-23', fr)).toBe('En retard depuis le 2026-11-22');
    expect(isOverdue({ ...gap, closedOn: '2026-11-23' }, '2026-11-23')).toBe(false);
  });

  test('says of a temporary order that it ends, not that it is overdue', () => {
    const gap = sampleGap({ kind: 'temporary-ending', dueOn: '2027-06-04' });

    expect(describeDue(gap, '2027-04-01', es)).toBe('Termina el 2027-06-04');
    expect(describeDue(gap, '2027-06-05', en)).toBe('Ended on 2027-06-04');
  });

  test('repeats of its title only what the lists of jurisdictions do not say', () => {
    const title = {
      en: 'Xylazine: 1,204 laboratory findings, no entry found in any text searched',
      fr: 'Xylazine\u00a0: 1\u00a0204 résultats de laboratoire, aucune inscription trouvée',
      es: 'Otra cosa',
    };
    const text = { en: 'Xylazine', fr: 'Xylazine', es: 'Xilacina' };
    const gap = sampleGap({ kind: 'found-and-listed-nowhere', title });
    const named = { ...gap, subject: { ...gap.subject, name: { ...gap.subject.name, text } } };

    expect(describeDetail(sampleGap(), en)).toBeNull();
    expect(describeDetail(named, en)).toBe('1,204 laboratory findings, no entry found in any text searched');
    expect(describeDetail(named, fr)).toBe('1\u00a0204 résultats de laboratoire, aucune inscription trouvée');
    expect(describeDetail(named, es)).toBe('Otra cosa');
  });

  test('names the first sighting, whatever the order in which they come', () => {
    const firstSeen = [
      { country: 'US', source: 'us-dea-nflis', date: '2021-07-01', place: 'US' },
      { country: 'CA', source: 'ca-x', date: '2019-03-01', place: 'CA-BC' },
    ];
    const evidence = { firstSeen, findings: 1204, series: [4] };

    expect(describeEvidence({ evidence }, (place) => `<${place}>`, en)).toBe(
      'First seen: <CA-BC>, 2019-03-01 · 1,204 laboratory findings',
    );
    expect(describeEvidence(sampleGap(), (place) => place, en)).toBeNull();
  });

  test('never says that something is not controlled', () => {
    const claim = /not controlled|uncontrolled|non contrôlé|pas contrôlé|no controlad|no (está|es) controlad/i;
    const claiming = [english, french, spanish].flatMap((catalogue) =>
      Object.entries(catalogue).filter(([, message]) => claim.test(message)),
    );

    expect(claiming).toEqual([]);
    expect([en, fr, es].map((voice) => voice.text('gap.missingIn.entry'))).toEqual([
      'No entry found',
      'Aucune inscription trouvée',
      'No se encontró entrada',
    ]);
  });
});

describe('the order of gaps', () => {
  const gaps = [
    sampleGap({ key: 'a', daysOpen: 10, dueOn: '2026-01-01' }),
    sampleGap({ key: 'b', daysOpen: null, dueOn: null }),
    sampleGap({ key: 'c', daysOpen: 900, dueOn: '2027-01-01' }),
    sampleGap({
      key: 'd',
      daysOpen: 500,
      dueOn: '2026-06-01',
      evidence: { firstSeen: [], findings: 7, series: [] },
    }),
  ];
  const keys = (order: GapOrder): readonly string[] => sortGaps(gaps, order, en).map(({ key }) => key);

  test('puts what is not known last', () => {
    expect(keys('age')).toEqual(['c', 'd', 'a', 'b']);
    expect(keys('newest')).toEqual(['a', 'd', 'c', 'b']);
    expect(keys('due')).toEqual(['a', 'd', 'c', 'b']);
  });

  test('is that of the node where none is chosen', () => {
    expect(keys('found')).toEqual(['a', 'b', 'c', 'd']);
  });
});

test('of several entries of a jurisdiction the first counts, one without a day only where there is no other', () => {
  const entry = { uncertain: false, citation: '', unverified: false } as const;
  const listed = firstOfEach([
    { ...entry, jurisdiction: 'US', since: '2020-05-18', key: '1' },
    { ...entry, jurisdiction: 'CA', since: null, key: '2' },
    { ...entry, jurisdiction: 'CA', since: '2019-05-15', key: '3' },
    { ...entry, jurisdiction: 'UN', since: null, key: '4' },
  ]);

  expect(listed.map(({ key }) => key)).toEqual(['3', '1', '4']);
});
