import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../base/index.ts';
import {
  type ControlItem,
  instrumentIds,
  jurisdictions,
  jurisdictionVerdicts,
  partners,
  substances,
} from '../../model/index.ts';
import { ruleDefinitions } from '../rule/rules.generated.ts';
import { answer, findingsOf, firstListed, isAssessed, partnerVerdict, subjectOf } from './answer.ts';
import { findInstrument, instruments } from './instruments.ts';
import { listTitle } from './list-title.ts';
import { matrixKnownOn, shippedMatrix } from './matrix.ts';
import { searchedWith, shippedSearched } from './searched.ts';
import { seedRecordedOn } from './seed.generated.ts';
import { seedItems } from './seed-items.ts';
import { isDecidedOn, standingOn } from './standing.ts';
import { itemKey, versionsKnownOn } from './versions.ts';

function verdict(substance: string, jurisdiction: string, on: string): string | undefined {
  return answer(shippedMatrix(), subjectOf(substance), on).find((found) => found.jurisdiction === jurisdiction)
    ?.verdict;
}

describe('law on a day', () => {
  test('4-AP stands in Canada in two wordings, one after the other (SOR/2023-103)', () => {
    const wordings = (on: string): string[] =>
      answer(shippedMatrix(), subjectOf('4-ap'), on)
        .filter(({ jurisdiction }) => jurisdiction === 'CA')
        .flatMap(({ findings }) => findings)
        .filter(({ item, standing }) => item.basis === 'named' && standing === 'in-force')
        .map(({ item }) => item.key);

    expect(wordings('2023-01-01')).toEqual(['ca-cdsa/VI-1/4-ap~2023-08-29']);
    expect(wordings('2024-01-01')).toEqual(['ca-cdsa/VI-1/4-ap']);
    expect(wordings('2023-08-29')).toHaveLength(1);
    expect(wordings('2023-08-30')).toHaveLength(1);
  });

  test('carisoprodol was in Canada’s temporary list before it came to Schedule IV', () => {
    expect(verdict('carisoprodol', 'CA', '2025-06-01')).toBe('temporary');
    expect(verdict('carisoprodol', 'CA', '2026-01-01')).toBe('listed');
    expect(verdict('carisoprodol', 'CA', '2025-04-13')).not.toBe('listed');
  });

  test('a temporary order ends by itself on the day it names', () => {
    expect(verdict('spirochlorphine', 'CA', '2026-06-04')).toBe('no-entry');
    expect(verdict('spirochlorphine', 'CA', '2026-06-05')).toBe('temporary');
    expect(verdict('spirochlorphine', 'CA', '2027-06-04')).toBe('temporary');
    expect(verdict('spirochlorphine', 'CA', '2027-06-05')).toBe('ended');
  });

  test('bromazolam is proposed in the United States, fits a class in Canada, waits for a person in Mexico', () => {
    expect(verdict('bromazolam', 'US', '2026-06-01')).toBe('proposed');
    expect(verdict('bromazolam', 'US', '2025-12-14')).toBe('no-entry');
    expect(verdict('bromazolam', 'CA', '2026-06-01')).toBe('listed-as-class');
    expect(verdict('bromazolam', 'MX', '2026-06-01')).toBe('review');
  });

  test('1-boc-4-AP has no entry in the Mexican texts, which are named with their days', () => {
    const mexico = answer(shippedMatrix(), subjectOf('1-boc-4-ap'), '2026-06-01').find(
      ({ jurisdiction }) => jurisdiction === 'MX',
    );

    expect(mexico?.verdict).toBe('no-entry');
    expect(mexico?.searched).toEqual([
      { instrument: 'mx-lgs', asOf: '2024-06-07', complete: true },
      { instrument: 'mx-lfcpq', asOf: '2023-05-03', complete: true },
    ]);
  });

  test('a decision of the Commission on psychotropic substances takes effect 180 days later', () => {
    // Bromazolam: decided in March 2024; 180 days after its first day is 28 August, after its last 27 September.
    expect(verdict('bromazolam', 'UN', '2024-02-29')).toBe('no-entry');
    expect(verdict('bromazolam', 'UN', '2024-06-01')).toBe('decided');
    expect(verdict('bromazolam', 'UN', '2024-09-10')).toBe('review');
    expect(verdict('bromazolam', 'UN', '2024-09-27')).toBe('listed');
  });

  test('where the day on which a decision took effect is known, nothing is added to it', () => {
    // The compiled matrix has APAA as in force in September 2019.
    expect(verdict('apaa', 'UN', '2019-08-31')).toBe('no-entry');
    expect(verdict('apaa', 'UN', '2019-09-15')).toBe('review');
    expect(verdict('apaa', 'UN', '2020-01-01')).toBe('listed');
    expect(verdict('norephedrine', 'UN', '2001-01-01')).toBe('listed');
  });

  test('what only the press says is not verified', () => {
    const reform = findingsOf(shippedMatrix(), subjectOf('carfentanil'), '2026-11-22')
      .map(({ item }) => item)
      .find(({ jurisdiction }) => jurisdiction === 'MX');

    expect(reform).toMatchObject({ status: 'decided', confidence: 'low', verification: 'recalled' });
  });

  test('before the text in which an entry was seen nothing is said, neither yes nor no', () => {
    expect(verdict('fentanyl', 'MX', '2024-06-06')).toBe('review');
    expect(verdict('fentanyl', 'MX', '2024-06-07')).toBe('listed');
  });

  test('the class of fentanyl-related substances was temporary until the statute of 2025-07-16', () => {
    const classes = (on: string): string[] =>
      findingsOf(shippedMatrix(), subjectOf('isobutyrylfentanyl'), on)
        .filter(
          ({ item, standing }) => item.jurisdiction === 'US' && item.subject.kind === 'rule' && standing === 'in-force',
        )
        .map(({ item }) => item.status);

    expect(classes('2018-02-05')).toEqual([]);
    expect(classes('2018-02-06')).toEqual(['temporary']);
    expect(classes('2025-07-15')).toEqual(['temporary']);
    expect(classes('2025-07-16')).toEqual(['in-force']);
  });

  test('an item of the register that nobody looked up in the texts is not assessed', () => {
    expect(isAssessed('cannabidiol')).toBe(false);
    expect(verdict('cannabidiol', 'CA', '2026-06-01')).toBe('not-assessed');

    // A text that was loaded names it: that says nothing of the other texts.
    const [fentanyl] = shippedMatrix().bySubstance.get('fentanyl') ?? [];
    if (fentanyl === undefined) throw new Error('the matrix lacks fentanyl');
    const loaded = {
      ...fentanyl,
      key: 'ca-cdsa/I/cannabidiol',
      subject: { kind: 'substance', substance: 'cannabidiol' },
    } as const;
    const matrix = matrixKnownOn([loaded], { knownOn: '2026-12-01', searched: shippedSearched });
    const verdicts = answer(matrix, subjectOf('cannabidiol'), '2026-12-01').map((found) => found.verdict);
    expect(verdicts.filter((found) => found === 'no-entry')).toEqual([]);
    expect(verdicts).toContain('listed');
  });

  test('a day before the node knew anything has no answer', () => {
    const matrix = matrixKnownOn(seedItems(), { knownOn: addDays(seedRecordedOn, -1), searched: [] });

    const verdicts = answer(matrix, subjectOf('fentanyl'), '2026-01-01').map((found) => found.verdict);
    expect(new Set(verdicts)).toEqual(new Set(['not-assessed']));
  });

  test('the Union’s precursors count for the Netherlands', () => {
    const answers = answer(shippedMatrix(), subjectOf('4-ap'), '2026-06-01');

    expect(answers.find(({ jurisdiction }) => jurisdiction === 'NL')?.verdict).toBe('no-entry');
    expect(partnerVerdict(answers, 'NL')).toBe('listed');
  });

  test('findings stand in the order of their strength', () => {
    for (const { id } of substances) {
      for (const { findings, verdict: said } of answer(shippedMatrix(), subjectOf(id), '2026-06-01')) {
        const firstStanding = findings[0]?.standing;
        if (said === 'listed') expect(firstStanding).toBe('in-force');
        if (
          findings.some(
            ({ item, standing }) => item.basis === 'named' && standing === 'in-force' && item.status === 'in-force',
          )
        ) {
          expect(said).toBe('listed');
        }
      }
    }
  });
});

describe('the shipped matrix', () => {
  test('has every key once, and each of its entries an instrument of its own jurisdiction', () => {
    const keys = seedItems().map(({ key }) => key);

    expect(new Set(keys).size).toBe(keys.length);
    const strangers = seedItems().filter((item) => findInstrument(item.instrument).jurisdiction !== item.jurisdiction);
    expect(strangers.map(({ key }) => key)).toEqual([]);
  });

  test('has an entry for each class wording, in each jurisdiction that shares it', () => {
    const wanted = ruleDefinitions.flatMap(({ id, jurisdiction, also }) =>
      [jurisdiction, ...(also ?? [])].map((place) => `${id} ${place}`),
    );
    const held = new Set(
      seedItems().flatMap(({ subject, jurisdiction }) =>
        subject.kind === 'rule' ? [`${subject.rule} ${jurisdiction}`] : [],
      ),
    );

    expect(wanted.filter((entry) => !held.has(entry))).toEqual([]);
  });

  test('shows approximated wordings as read by nobody', () => {
    const approximated = seedItems().filter(
      ({ subject }) => subject.kind === 'rule' && subject.rule.startsWith('NL-IA-'),
    );

    expect(approximated).toHaveLength(3);
    expect(new Set(approximated.map(({ verification }) => verification))).toEqual(new Set(['recalled']));
  });

  test('numbers lines of Canadian schedules as the schedules do', () => {
    const line = (key: string): string | null | undefined => seedItems().find((item) => item.key === key)?.item;

    expect(line('ca-cdsa/I/fentanyl')).toBe('16.5');
    expect(line('ca-cdsa/VI-1/1-boc-4-ap')).toBe('30.1');
    expect(line('ca-cdsa/II/CA-II-2-(8)')).toBe('2.8');
    expect(line('ca-cdsa/VI-1/CA-VI-1-30')).toBe('30');
    expect(line('ca-cdsa/I/CA-I-16-14')).toBe('16.14');
  });

  test('names every list in three languages', () => {
    for (const { instrument, list } of seedItems()) {
      const title = listTitle(instrument, list);
      expect([title.en, title.fr, title.es].filter((text) => text.trim() === '')).toEqual([]);
    }
    expect(instruments.map(({ id }) => id).sort()).toEqual([...instrumentIds].sort());
    expect(listTitle('ca-cdsa', 'VI-1').fr).toBe('annexe VI, partie 1 (précurseurs de catégorie A)');
    expect(listTitle('un-1961', 'I-IV').es).toBe('Listas I y IV');
    expect(listTitle('mx-lgs', '245-III').es).toBe('art. 245, fracción III');
  });
});

describe('the first listing', () => {
  test('is the earliest day in law, the Union counting for the Netherlands', () => {
    const first = firstListed(shippedMatrix(), subjectOf('4-ap'), ['NL', 'EU']);

    expect(first?.date).toBe('2023-02-20');
    expect(firstListed(shippedMatrix(), subjectOf('xylazine'), jurisdictions)).toBeNull();
    expect(firstListed(shippedMatrix(), subjectOf('bromazolam'), ['US'])).toBeNull();
  });
});

describe('what was searched', () => {
  test('is replaced by a newer edition, and not by an older one', () => {
    const older = searchedWith([{ instrument: 'ca-cdsa', asOf: '2021-02-26', complete: true }]);
    const newer = searchedWith([{ instrument: 'us-csa', asOf: '2026-10-01', complete: true }]);

    const named = { namesAsOf: '2021-02-26' };
    expect(older).toEqual(
      shippedSearched.map((text) => (text.instrument === 'ca-cdsa' ? { ...text, ...named } : text)),
    );
    expect(newer.find(({ instrument }) => instrument === 'us-csa')).toEqual({
      instrument: 'us-csa',
      asOf: '2026-10-01',
      complete: true,
      namesAsOf: '2026-10-01',
    });
  });
});

const day = fc.integer({ min: -4_000, max: 4_000 }).map((days) => addDays('2020-06-15', days));

const version = fc
  .record({
    list: fc.constantFrom('I', 'II', 'V'),
    substance: fc.constantFrom('fentanyl', '4-ap', 'xylazine'),
    since: fc.option(day),
    sinceKind: fc.constantFrom('in-force', 'wording-since', 'decision', 'seen-in-text', 'approximate', 'unknown'),
    until: fc.option(day),
    status: fc.constantFrom('in-force', 'temporary', 'decided', 'proposed', 'bill', 'repealed'),
    recordedOn: day,
  })
  .map(({ list, substance, ...rest }): ControlItem => {
    const subject = { kind: 'substance', substance } as const;
    return {
      ...rest,
      key: itemKey({ instrument: 'un-1971', list, subject }),
      jurisdiction: 'UN',
      instrument: 'un-1971',
      list,
      item: null,
      subject,
      text: {},
      basis: 'named',
      confidence: 'high',
      verification: 'read',
      citation: 'c',
      source: 's',
      sourceSha256: null,
    };
  });

describe('any history of versions', () => {
  test('as known on a day holds each entry once, and later days forget none', () => {
    fc.assert(
      fc.property(fc.array(version, { maxLength: 30 }), day, fc.nat(1_000), (versions, knownOn, more) => {
        const before = versionsKnownOn(versions, knownOn);
        const after = new Set(versionsKnownOn(versions, addDays(knownOn, more)).map(({ key }) => key));

        expect(new Set(before.map(({ key }) => key)).size).toBe(before.length);
        expect(before.every(({ recordedOn }) => recordedOn <= knownOn)).toBe(true);
        expect(before.filter(({ key }) => !after.has(key))).toEqual([]);
      }),
    );
  });

  test('gives one verdict for each jurisdiction and counts no entry twice', () => {
    fc.assert(
      fc.property(fc.array(version, { maxLength: 30 }), day, day, (versions, on, knownOn) => {
        const matrix = matrixKnownOn(versions, { knownOn, searched: shippedSearched });
        const answers = answer(matrix, { substances: ['fentanyl', 'fentanyl', '4-ap'], rules: [] }, on);
        const keys = answers.flatMap(({ findings }) => findings.map(({ item }) => item.key));

        expect(answers.map(({ jurisdiction }) => jurisdiction)).toEqual([...jurisdictions]);
        expect(new Set(keys).size).toBe(keys.length);
        for (const partner of partners) expect(jurisdictionVerdicts).toContain(partnerVerdict(answers, partner));
      }),
    );
  });

  test('an entry that ended stays ended, and is decided only before it is in force', () => {
    fc.assert(
      fc.property(version, day, fc.nat(2_000), (item, on, later) => {
        const standing = standingOn(item, on);
        if (standing === 'ended') expect(standingOn(item, addDays(on, later))).toBe('ended');
        if (standing === 'in-force') expect(['in-force', 'ended']).toContain(standingOn(item, addDays(on, later)));
        if (isDecidedOn(item, on)) expect(standing).toBe('not-yet');
      }),
    );
  });
});
