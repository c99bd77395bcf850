import { describe, expect, test } from 'vitest';
import { matrixKnownOn, seedItems, shippedSearched, versionsKnownOn } from '../../../control/index.ts';
import type { ControlItem } from '../../../model/index.ts';
import type { ListedEntry } from '../../../sources/index.ts';
import { type Comparison, compareEdition, type EditionReport } from './compare-edition.ts';
import type { IdentifiedLine } from './identify-line.ts';

function entry(names: readonly string[], more: Partial<ListedEntry> = {}): ListedEntry {
  return {
    instrument: 'ca-cdsa',
    list: 'IV',
    item: '1',
    parent: null,
    kind: 'substance',
    text: { en: names.join(' ') },
    names: names.map((name) => ({ language: 'en', name })),
    casNumbers: [],
    exceptions: [],
    covers: [],
    since: null,
    sinceKind: 'seen-in-text',
    until: null,
    status: 'in-force',
    quantity: null,
    citation: 'Sch. IV',
    lines: { en: 1 },
    ...more,
  };
}

function unknown(read: ListedEntry): IdentifiedLine {
  const doubt = read.kind === 'class' ? 'class-without-rule' : 'unknown-name';
  return { entry: read, substance: null, rules: [], doubt, candidates: [] };
}

interface Step {
  readonly today: string;
  readonly asOf: string;
  readonly lines: readonly IdentifiedLine[];
}

/** Loads editions one after the other; gives all versions and the last report. */
function load(
  steps: readonly Step[],
  shipped: readonly ControlItem[] = [],
): { readonly versions: readonly ControlItem[]; readonly report: EditionReport } {
  let versions = shipped;
  let report: EditionReport | undefined;
  let previous: Comparison['previous'] = null;
  for (const { today, asOf, lines } of steps) {
    const matrix = matrixKnownOn(versions, { knownOn: today, searched: shippedSearched });
    report = compareEdition(
      {
        source: 'test-text',
        jurisdiction: 'CA',
        sourceName: `test-text, ${asOf}`,
        sha256: 'ab'.repeat(32),
        asOf,
        lines,
        issues: [],
        partialLists: [],
      },
      { today, matrix, previous, newerAsOf: null, newerEdition: null, isWholeText: true },
    );
    versions = [...versions, ...report.versions];
    previous = lines;
  }
  if (report === undefined) throw new Error('nothing was loaded');
  return { versions, report };
}

function known(versions: readonly ControlItem[], on: string): Record<string, string> {
  return Object.fromEntries(versionsKnownOn(versions, on).map(({ key, status }) => [key, status]));
}

const first: Step = { today: '2026-01-10', asOf: '2026-01-01', lines: [unknown(entry(['Exemplol', '2-exemplane']))] };
const own = 'ca-cdsa/IV/test-text:exemplol';

describe('a line that identifies nothing in the register', () => {
  test('is an entry of its own, read and confirmed, and still a question for a person', () => {
    const { versions, report } = load([first]);

    expect(versions).toEqual([
      {
        key: own,
        jurisdiction: 'CA',
        instrument: 'ca-cdsa',
        list: 'IV',
        item: '1',
        subject: { kind: 'wording', wording: 'test-text:exemplol' },
        text: { en: 'Exemplol 2-exemplane' },
        names: ['Exemplol', '2-exemplane'],
        since: '2026-01-01',
        sinceKind: 'seen-in-text',
        until: null,
        status: 'in-force',
        basis: 'named',
        confidence: 'high',
        verification: 'confirmed',
        citation: 'Sch. IV',
        source: 'test-text, 2026-01-01',
        sourceSha256: 'ab'.repeat(32),
        recordedOn: '2026-01-10',
      },
    ]);
    expect(report.lines.map(({ kind, key }) => [kind, key])).toEqual([['unidentified', own]]);
  });

  test('keeps its entry and first day when it moves or its wording changes', () => {
    const moved = unknown(entry(['Exemplol'], { item: '7', text: { en: 'Exemplol and its salts' } }));
    const { versions, report } = load([first, { today: '2026-03-10', asOf: '2026-03-01', lines: [moved] }]);

    expect(report.versions).toMatchObject([{ key: own, item: '7', since: '2026-01-01', names: ['Exemplol'] }]);
    expect(known(versions, '2026-03-10')).toEqual({ [own]: 'in-force' });
  });

  test('that left the list is law until the day before the text without it', () => {
    const other = unknown(entry(['Altro']));
    const { versions, report } = load([first, { today: '2026-03-10', asOf: '2026-03-01', lines: [other] }]);

    expect(report.lines.map(({ kind }) => kind).sort()).toEqual(['gone', 'unidentified']);
    expect(report.versions.find(({ key }) => key === own)).toMatchObject({ status: 'repealed', until: '2026-02-28' });
    expect(known(versions, '2026-02-01')).toEqual({ [own]: 'in-force' });
  });

  test('that the register has since is followed by that entry: it did not leave the list', () => {
    const identified: IdentifiedLine = { ...unknown(entry(['Exemplol', '2-exemplane'])), substance: 'x', doubt: null };
    const { versions, report } = load([first, { today: '2026-03-10', asOf: '2026-01-01', lines: [identified] }]);

    expect(report.lines.map(({ kind }) => kind)).not.toContain('gone');
    expect(known(versions, '2026-03-10')).toEqual({ 'ca-cdsa/IV/x': 'in-force' });
    expect(known(versions, '2026-03-09')).toEqual({ [own]: 'in-force' });
    const followed = report.versions.find(({ key }) => key === own);
    expect(followed).toMatchObject({ supersededBy: 'ca-cdsa/IV/x', status: 'in-force', until: null });
    const now = report.versions.find(({ key }) => key === 'ca-cdsa/IV/x');
    expect(now).toMatchObject({ since: '2026-01-01', basis: 'named', verification: 'confirmed' });
    expect(now?.names).toBeUndefined();
  });

  test('that goes by another name is followed by the entry of that name', () => {
    const renamed = unknown(entry(['Exemplole', '2-exemplane'], { text: { en: 'Exemplole 2-exemplane' } }));
    const { versions, report } = load([first, { today: '2026-03-10', asOf: '2026-03-01', lines: [renamed] }]);

    expect(known(versions, '2026-03-10')).toEqual({ 'ca-cdsa/IV/test-text:exemplole': 'in-force' });
    expect(report.lines.map(({ kind }) => kind)).toEqual(['changed']);
    expect(report.versions.find(({ supersededBy }) => supersededBy === undefined)?.since).toBe('2026-01-01');
  });

  test('a list that gives a name twice has two entries', () => {
    const twice = [entry(['Exemplol']), entry(['Exemplol'], { item: '2', text: { en: 'Exemplol, tablets' } })];
    const { versions } = load([{ ...first, lines: twice.map(unknown) }]);

    expect(versions.map(({ key, item }) => [key, item])).toEqual([
      [own, '1'],
      [`${own}:2`, '2'],
    ]);
  });

  test('"repealed" in place of a line is no question', () => {
    const blank = entry([], { status: 'repealed', text: { en: '[Repealed, 2018, c. 1]' } });
    const { versions, report } = load([{ ...first, lines: [unknown(blank)] }]);

    expect([versions, report.lines]).toEqual([[], []]);
  });

  test('a wording for a class is an entry that no name finds', () => {
    const heading = entry(['Exemplanes'], { kind: 'class' });
    const { versions } = load([{ ...first, lines: [unknown(heading)] }]);

    expect(versions.map(({ subject, basis }) => [subject.kind, basis])).toEqual([['wording', 'class-wide']]);
    expect(versions[0]?.names).toBeUndefined();
  });

  test('whom a homonym names stays open', () => {
    const homonym: IdentifiedLine = { ...unknown(entry(['MPPP'])), doubt: 'homonym', candidates: ['mppp', '4-meppp'] };
    expect(load([{ ...first, lines: [homonym] }]).versions).toEqual([]);
  });

  test('that ends soon is named', () => {
    const temporary = entry(['Exemplol'], { status: 'temporary', until: '2026-02-15' });
    const { report } = load([{ ...first, lines: [unknown(temporary)] }]);

    expect(report.lines.map(({ kind }) => kind)).toEqual(['unidentified', 'ending']);
  });
});

test('an entry that a text shows earlier than was on record is confirmed, with the day of the text', () => {
  const key = 'eu-precursors/1/chloroephedrine';
  const shipped = seedItems().filter((item) => item.key === key);
  expect(shipped).toMatchObject([{ since: '2021-01-13', sinceKind: 'approximate' }]);
  const read = entry(['Chloroephedrine'], { instrument: 'eu-precursors', list: '1', since: '2018-07-07' });
  const line: IdentifiedLine = { ...unknown(read), substance: 'chloroephedrine', doubt: null };

  const { report } = load([{ today: '2026-11-22', asOf: '2018-07-07', lines: [line] }], shipped);

  expect(report.lines.map(({ kind, note }) => [kind, note?.code])).toEqual([['contradicted', 'date']]);
  expect(report.versions).toMatchObject([
    { key, verification: 'confirmed', since: '2018-07-07', sinceKind: 'seen-in-text', status: 'in-force' },
  ]);
});
