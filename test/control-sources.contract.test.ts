import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages, type Text } from '../src/base/index.ts';
import { instrumentIds } from '../src/model/index.ts';
import { openControlFile } from '../src/server/act/text/open-control-file.ts';
import { readControlFiles } from '../src/sources/_read-control-fixture.ts';
import { controlSources, type ListedEntry, sources } from '../src/sources/index.ts';
import { faultsOf, fixtureFolder, openFixture } from './_control-fixtures.ts';

/**
 * What every text of law keeps to; whatever is damaged, see `control-sources.damage.test.ts`. A fixture is one edition: all files of `fixture/` but `expected.json` are read together,
 * and `expected.json` says by hand what stands in them: `asOf`, `entries` (in order; fields left out are not compared) and
 * `issues`.
 */
function isComplete(text: Text): boolean {
  return languages.every((language) => text[language].trim() !== '');
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

test('lists every folder that is no source of figures, in folder order', () => {
  const figures = new Set(sources.map(({ id }) => id));
  const folders = readdirSync(join(import.meta.dirname, '../src/sources'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !figures.has(entry.name))
    .map(({ name }) => name)
    .sort();

  expect(controlSources.map(({ id }) => id)).toEqual(folders);
});

describe.each(controlSources)('$id', (source) => {
  test('has a README of at most 40 lines that names licence, traps and known holes', () => {
    const text = readFileSync(join(fixtureFolder(source), '../README.md'), 'utf8').trimEnd();

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
    const expected = JSON.parse(readFileSync(join(fixtureFolder(source), 'expected.json'), 'utf8'));

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
});
