import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCalendarDate, languages, type Text, VigiaError } from '../src/base/index.ts';
import { controlStatuses, instrumentIds, type LegalLanguage, sinceKinds } from '../src/model/index.ts';
import { openControlFile } from '../src/server/act/text/open-control-file.ts';
import { readControlFiles } from '../src/sources/_read-control-fixture.ts';
import {
  type ControlFile,
  type ControlSource,
  controlSources,
  type EditionReading,
  editionIssueCodes,
  type ListedEntry,
  sources,
  type XmlElement,
} from '../src/sources/index.ts';

/**
 * What every text of law keeps to. A fixture is one edition: all files of `fixture/` but `expected.json` are read together,
 * and `expected.json` says by hand what stands in them: `asOf`, `entries` (in order; fields left out are not compared) and
 * `issues`.
 */
const folder = join(import.meta.dirname, '../src/sources');

function fixtureNames(source: ControlSource): readonly string[] {
  return readdirSync(join(folder, source.id, 'fixture')).filter((name) => name !== 'expected.json');
}

function fixtureBytes(source: ControlSource, name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, source.id, 'fixture', name)));
}

async function openFixture(source: ControlSource): Promise<readonly ControlFile[]> {
  const opened = fixtureNames(source).map((name) => openControlFile(name, fixtureBytes(source, name)));
  return (await Promise.all(opened)).map(({ file }) => file);
}

function isComplete(text: Text): boolean {
  return languages.every((language) => text[language].trim() !== '');
}

/** What is wrong with a reading, whatever was read. */
function faultsOf(source: ControlSource, { asOf, entries, issues }: EditionReading): readonly string[] {
  const keys = entries.map(({ instrument, list, item }) => `${instrument}/${list}/${item}`);
  return [
    ...(asOf === null || isCalendarDate(asOf) ? [] : [`as of ${asOf}`]),
    ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} stands twice`),
    ...entries.flatMap((entry, index) => entryFaults(source, entry).map((fault) => `${keys[index]}: ${fault}`)),
    ...issues.filter(({ code }) => !editionIssueCodes.includes(code)).map(({ code }) => `issue ${code}`),
    ...issues.filter(({ line }) => !(line >= 1)).map(({ line }) => `issue in line ${line}`),
    ...issues.filter(({ text }) => text.length > 1_000).map(({ text }) => `issue of ${text.length} characters`),
  ];
}

function entryFaults(source: ControlSource, entry: ListedEntry): readonly string[] {
  const texts = Object.values(entry.text);
  const names = [...entry.names.map(({ name }) => name), ...entry.exceptions];
  const dates = [entry.since, entry.until].filter((date) => date !== null);
  const faults: readonly (readonly [boolean, string])[] = [
    [source.instruments.includes(entry.instrument), `instrument ${entry.instrument}`],
    [entry.list !== '' && entry.item !== '', 'no list or item'],
    [texts.length > 0 && texts.every((text) => text.trim() !== ''), 'no text'],
    [names.every((name) => name.trim() === name && name !== ''), 'an empty name'],
    [dates.every(isCalendarDate), `dates ${dates.join(' ')}`],
    [(entry.since === null) === (entry.sinceKind === 'unknown'), `since ${entry.since} ${entry.sinceKind}`],
    [sinceKinds.includes(entry.sinceKind) && controlStatuses.includes(entry.status), 'since or status'],
    [entry.status !== 'temporary' || entry.until !== null, 'temporary without an end'],
    [entry.casNumbers.every((cas) => /^\d{2,7}-\d{2}-\d$/.test(cas)), `CAS ${entry.casNumbers.join(' ')}`],
    [entry.citation !== '', 'no citation'],
    [Object.values(entry.lines).length > 0, 'no line'],
    [Object.values(entry.lines).every((line) => line >= 1), 'a line before the first'],
  ];
  return faults.filter(([holds]) => !holds).map(([, fault]) => fault);
}

const foreignFiles = [
  {
    name: 'error.xml',
    text: '<html><head><title>503 Service Unavailable</title></head><body><h1>Error</h1></body></html>',
  },
  { name: 'error.md', text: '# 404\n\nPage not found' },
  { name: 'error.csv', text: 'error\nnot found\n' },
  { name: 'empty-root.xml', text: '<?xml version="1.0"?><Statute/>' },
  {
    name: 'other-law.xml',
    text: '<Statute xml:lang="en"><Identification><ShortTitle>Cannabis Act</ShortTitle></Identification></Statute>',
  },
  {
    name: 'other-regulation.xml',
    text: '<Regulation xml:lang="en"><Identification><ShortTitle>Narcotic Control Regulations</ShortTitle></Identification></Regulation>',
  },
  {
    name: 'other-ley.xml',
    text: '<akomaNtoso><act name="law"><meta/><body><article id="art-1."><num>Artículo 1.</num></article></body></act></akomaNtoso>',
  },
  { name: 'notes.txt', text: 'Shopping list: acetone, toluene' },
];

const damage = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  inserted: fc.constantFrom(
    '',
    '<',
    '>',
    '&',
    '"',
    '\u0000',
    '\ufeff',
    '</Item>',
    '<Item>',
    '|',
    '\n',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
  ),
});

const hostileText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    '(',
    ')))',
    '[Repealed',
    'June 31, 2026 to June 4, 2025',
    '99-99-9999',
    '0',
    '__proto__',
    'constructor',
  ),
  fc.constantFrom(
    '(1)(2)(3)',
    'and its salts',
    ', ',
    '— —',
    'DOF 31-02-2020',
    'e'.repeat(500),
    '1.',
    'I.-',
    '\u202e\u0000',
    '٣',
  ),
);

test('lists every folder that is no source of figures, in folder order', () => {
  const figures = new Set(sources.map(({ id }) => id));
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !figures.has(entry.name))
    .map(({ name }) => name)
    .sort();

  expect(controlSources.map(({ id }) => id)).toEqual(folders);
});

describe.each(controlSources)('$id', (source) => {
  test('has a README of at most 40 lines that names licence, traps and known holes', () => {
    const text = readFileSync(join(folder, source.id, 'README.md'), 'utf8').trimEnd();

    expect(text.split('\n').length).toBeLessThanOrEqual(40);
    for (const word of [/licen[cs]e/i, /traps/i, /known holes/i]) expect(text).toMatch(word);
  });

  test('names itself, its publisher and its licence in three languages', () => {
    const texts = [source.title, source.publisher, source.description, source.licence.attribution];

    expect(texts.filter((text) => !isComplete(text))).toEqual([]);
    expect(new Set(texts.flatMap((text) => Object.values(text))).size).toBeGreaterThan(texts.length);
    expect(source.homepage).toMatch(/^https:\/\//);
    expect(source.connectorVersion).toMatch(/^\d+\.\d+\.\d+$/);
    expect(source.instruments.length).toBeGreaterThan(0);
    expect(source.instruments.filter((id) => !instrumentIds.includes(id))).toEqual([]);
    expect(source.files.length).toBeGreaterThan(0);
  });

  test('knows the files of its fixture, and reads in them what stands there', async () => {
    const expected = JSON.parse(readFileSync(join(folder, source.id, 'fixture/expected.json'), 'utf8'));

    const { asOf, entries, issues, unknown } = readControlFiles(source, await openFixture(source));

    expect(unknown).toEqual([]);
    expect(asOf).toBe(expected.asOf);
    expect(entries.map(({ list, item }) => `${list} ${item}`)).toEqual(
      expected.entries.map(({ list, item }: ListedEntry) => `${list} ${item}`),
    );
    expect(entries).toMatchObject(expected.entries);
    expect(issues).toMatchObject(expected.issues);
    expect(issues.length).toBe(expected.issues.length);
  });

  test('gives entries that are whole, the same ones twice', async () => {
    const files = await openFixture(source);
    const reading = readControlFiles(source, files);

    expect(reading.entries.length).toBeGreaterThan(0);
    expect(faultsOf(source, reading)).toEqual([]);
    expect(readControlFiles(source, files.toReversed())).toEqual(reading);
  });

  test('has a fixture in every language in which it is published', async () => {
    const found = (await openFixture(source)).map((file) => source.recognise(file));

    expect(new Set(found)).toEqual(new Set(source.files.map(({ language }) => language)));
  });

  test('reads each file alone too, and nothing out of no file', async () => {
    for (const file of await openFixture(source)) {
      const reading = readControlFiles(source, [file]);
      expect(reading.entries.length).toBeGreaterThan(0);
      expect(faultsOf(source, reading)).toEqual([]);
      expect(reading.issues.filter(({ code }) => code === 'entry-without-counterpart')).toEqual([]);
    }
    expect(source.read(new Map())).toEqual({ asOf: null, entries: [], issues: [] });
  });

  test.each(foreignFiles)('does not know $name', async ({ name, text }) => {
    const { file } = await openControlFile(name, new TextEncoder().encode(text));

    expect(source.recognise(file)).toBeUndefined();
  });

  test('does not know the files of other texts', async () => {
    const others = controlSources.filter(({ id }) => id !== source.id);
    const files = (await Promise.all(others.map(openFixture))).flat();

    expect(files.filter((file) => source.recognise(file) !== undefined).map(({ name }) => name)).toEqual([]);
  });

  test('damaged bytes are refused by a code or read without harm', async () => {
    const fixtures = fixtureNames(source).map((name) => ({ name, bytes: fixtureBytes(source, name) }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fixtures), damage, async ({ name, bytes }, { from, to, inserted }) => {
        const [start, end] = [Math.floor(from * bytes.length), Math.floor(to * bytes.length)];
        const damaged = Buffer.concat([bytes.subarray(0, start), Buffer.from(inserted), bytes.subarray(end)]);
        const opened = await openControlFile(name, damaged).catch((error: unknown) => {
          if (error instanceof VigiaError) return undefined;
          throw error;
        });
        if (opened !== undefined) {
          expect(faultsOf(source, readControlFiles(source, [opened.file]))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('whatever stands in an element or a cell, entries are whole or stay out', async () => {
    const files = await openFixture(source);
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), hostileText, (dice, text) => {
        const rolls = dice[Symbol.iterator]();
        const damaged = damageFiles(source, files, () => Number(rolls.next().value), text);

        expect(faultsOf(source, source.read(damaged))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('a line of a hundred thousand signs is over within a second', async () => {
    const files = await openFixture(source);
    for (const sign of ['(', ') (', ', ', ' and its salts', 'a-', ' ', '1 de enero de 2020 ', '[', '—', '"', '.']) {
      const long = sign.repeat(Math.ceil(100_000 / sign.length));
      let spread = 0;
      const damaged = damageFiles(source, files, () => (spread++ % 7 === 0 ? 0 : 0.99), long, 3);
      const start = performance.now();
      source.read(damaged);
      expect(performance.now() - start, `${sign} again and again`).toBeLessThan(1_000);
    }
  });
});

/** The files under the languages that they have whole, each damaged. */
function damageFiles(
  source: ControlSource,
  files: readonly ControlFile[],
  roll: () => number,
  text: string,
  most?: number,
): ReadonlyMap<LegalLanguage, ControlFile> {
  return new Map(
    files.flatMap((file) => {
      const language = source.recognise(file);
      return language === undefined ? [] : [[language, damageFile(file, roll, text, most)] as const];
    }),
  );
}

/** Replaces some texts, attributes and cells, and drops, doubles and turns around some elements. */
function damageFile(file: ControlFile, roll: () => number, text: string, most = Number.POSITIVE_INFINITY): ControlFile {
  let left = most;
  const hit = (share: number): boolean => roll() < share && left-- > 0;
  if (file.format === 'xml') return { ...file, root: damageElement(file.root, hit, text) };
  if (file.format === 'table') {
    return { ...file, rows: file.rows.map((row) => row.map((cell) => (hit(0.1) ? text : cell))) };
  }
  const lines = file.text.split('\n').flatMap((line) => (hit(0.1) ? [text] : hit(0.05) ? [line, line] : [line]));
  return { ...file, text: lines.join('\n') };
}

function damageElement(element: XmlElement, hit: (share: number) => boolean, text: string): XmlElement {
  const children = element.children.flatMap((child) => {
    if (typeof child === 'string') return [hit(0.1) ? text : child];
    if (hit(0.03)) return [];
    const damaged = damageElement(child, hit, text);
    return hit(0.03) ? [damaged, damaged] : [damaged];
  });
  const attributes = Object.entries(element.attributes).map(([name, value]) => [name, hit(0.05) ? text : value]);
  return {
    ...element,
    attributes: Object.fromEntries(attributes),
    children: hit(0.03) ? children.toReversed() : children,
  };
}
