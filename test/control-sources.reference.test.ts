import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fold } from '../src/base/index.ts';
import { openControlFile } from '../src/server/act/text/open-control-file.ts';
import { type ControlFixtureReading, readControlFiles } from '../src/sources/_read-control-fixture.ts';
import { controlSources, type ListedEntry } from '../src/sources/index.ts';
import { listOf } from '../tools/register/control-entry.ts';

/**
 * The texts of law as published, against the matrix that people compiled from them by hand: every entry that names a
 * substance there is found by the reader on the same list and, in Canada, under the same number.
 */
const shared = resolve(import.meta.dirname, '..', process.env.VIGIA_SHARED ?? '../shared');
const reference = join(shared, 'reference');

const texts = {
  'ca-justice-cdsa': ['eng_C-38.8.xml', 'fra_C-38.8.xml'],
  'ca-justice-precursor-regulations': ['eng_SOR-2002-359.xml', 'fra_DORS-2002-359.xml'],
  'mx-dof-ley-general-de-salud': ['mx_lgs.xml'],
  'mx-dof-ley-precursores': ['mx_lfcpq.xml'],
} as const;

const Matrix = z.object({
  substances: z.array(
    z.object({
      id: z.string(),
      preferred_name: z.string(),
      names: z.object({ es: z.array(z.object({ name: z.string() })).optional() }),
      controls: z.array(
        z.object({
          jurisdiction: z.string(),
          instrument: z.string(),
          list: z.string(),
          item: z.union([z.string(), z.number()]).nullish(),
          text: z.string().nullish(),
          effective: z.string().nullable(),
          valid_to: z.string().nullish(),
          status: z.string().nullish(),
          basis: z.string(),
          source: z.string(),
        }),
      ),
    }),
  ),
});
type Substance = z.infer<typeof Matrix>['substances'][number];
type Control = Substance['controls'][number];

const Thresholds = z.object({
  lists: z.array(
    z.object({
      jurisdiction: z.string(),
      entries: z.array(z.object({ substance: z.string(), quantity: z.string() })),
    }),
  ),
});

const readings = new Map<string, ControlFixtureReading>();

async function read(id: keyof typeof texts): Promise<ControlFixtureReading> {
  const known = readings.get(id);
  if (known !== undefined) return known;
  const source = controlSources.find((each) => each.id === id);
  if (source === undefined) throw new Error(`no source ${id}`);
  const files = await Promise.all(
    texts[id].map(async (name) => {
      const bytes = new Uint8Array(readFileSync(join(reference, 'texts', name)));
      return (await openControlFile(name, bytes)).file;
    }),
  );
  const reading = readControlFiles(source, files);
  readings.set(id, reading);
  return reading;
}

function readJson<Shape>(name: string, shape: z.ZodType<Shape>): Shape {
  return shape.parse(JSON.parse(readFileSync(join(reference, name), 'utf8')));
}

/** Entries that name a substance, of the texts that lie in the folder; what the press says of a reform does not. */
function namedIn(jurisdiction: 'CA' | 'MX'): readonly (readonly [Substance, Control])[] {
  return readJson('substances.json', Matrix).substances.flatMap((substance) =>
    substance.controls
      .filter((control) => control.jurisdiction === jurisdiction && control.basis === 'named')
      .filter(({ source }) => /laws-lois-xml@|leyes-como-codigo-mx/.test(source) && !source.startsWith('git history'))
      .map((control) => [substance, control] as const),
  );
}

function entryAt(entries: readonly ListedEntry[], list: string, item: string): ListedEntry | undefined {
  return entries.find((entry) => entry.list === list && entry.item === item);
}

/** `I.16.5` of list `I` is item `16.5`; the one of Schedule V, Part 2 stands in Table 1. */
function itemIn(list: string, item: string): string {
  if (list === 'V-2') return `1.${item}`;
  const prefix = `${list.replaceAll('-', '.')}.`;
  return item.startsWith(prefix) ? item.slice(prefix.length) : item;
}

/** Up to spaces and soft hyphens; the compiled matrix cuts a wording after 160 signs. */
function sameText(published: string | undefined, compiled: string | null | undefined): boolean {
  const tidy = (text: string): string => text.replace(/[\u00ad\s]+/g, '');
  const [whole, part] = [tidy(published ?? ''), tidy(compiled ?? '')];
  return whole === part || ((compiled ?? '').length === 160 && whole.startsWith(part));
}

if (!existsSync(reference)) test.skip(`left out: no folder ${reference} (VIGIA_SHARED names another place)`, () => {});

describe.skipIf(!existsSync(reference))('texts of law as published', () => {
  test('the Act: every entry of the matrix stands under its number, with its wording and its day', async () => {
    const { entries, asOf, issues } = await read('ca-justice-cdsa');
    const named = namedIn('CA');
    const missing = named.flatMap(([{ id }, control]) => {
      const { list } = listOf(control);
      const item = itemIn(list, String(control.item ?? ''));
      const entry = entryAt(entries, list, item);
      const problems = [
        ...(entry === undefined ? ['not found'] : []),
        ...(entry !== undefined && !sameText(entry.text.en, control.text) ? [`text ${entry.text.en}`] : []),
        ...(entry !== undefined && entry.since !== control.effective ? [`since ${entry.since}`] : []),
        ...(entry !== undefined && entry.until !== (control.valid_to ?? null) ? [`until ${entry.until}`] : []),
        ...(entry !== undefined && entry.text.fr === undefined ? ['no French'] : []),
      ];
      return problems.map((problem) => `${id} ${list} ${item}: ${problem}`);
    });

    expect(named.length).toBe(224);
    expect(missing).toEqual([]);
    expect(issues).toEqual([]);
    // lims:current-date of both files.
    expect(asOf).toBe('2026-06-14');
  });

  test('the Act: as many items as the schedules number', async () => {
    const { entries } = await read('ca-justice-cdsa');
    const top = (list: string): number =>
      entries.filter((entry) => entry.list === list && entry.parent === null).length;
    const fentanyls = entries.filter(({ list, parent }) => list === 'I' && parent === '16').map(({ item }) => item);

    expect({ classA: top('VI-1'), classB: top('VI-2'), mixtures: top('VI-3') }).toEqual({
      classA: 36,
      classB: 7,
      mixtures: 1,
    });
    // (1) to (14), and (11.1).
    expect(fentanyls).toEqual(
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '11.1', '12', '13', '14'].map((item) => `16.${item}`),
    );
    expect(entries.filter(({ list }) => list === 'IX').map(({ kind }) => kind)).toEqual(Array(5).fill('equipment'));
    // Machines have no name but their description, by which the register knows them.
    expect(entryAt(entries, 'IX', '3')?.names[0]?.name).toMatch(/^Die that is suitable for use in/);
    expect(
      entries.filter(({ status }) => status === 'temporary').map(({ list, item, until }) => [list, item, until]),
    ).toEqual([
      ['V-1', '1', '2027-06-04'],
      ['V-1', '2', '2027-06-04'],
      ['V-2', '1.1', '2027-06-04'],
      ['V-2', '3.1', '2027-06-04'],
    ]);
  });

  test('the Act: days, wordings and exceptions that can be read off the text', async () => {
    const { entries } = await read('ca-justice-cdsa');
    const since = (list: string, item: string): string | null => entryAt(entries, list, item)?.since ?? null;

    expect({
      anpp: since('I', '16.14'),
      tramadol: since('I', '27'),
      ap237: since('I', '28'),
      carisoprodol: since('IV', '28'),
      piperidone: since('VI-1', '27'),
      norfentanyl: since('VI-1', '28'),
      fourAp: since('VI-1', '30'),
      benzylfentanyl: since('VI-1', '32'),
      phenethylChloride: since('VI-1', '36'),
      benzylChloride: since('VI-2', '7'),
      press: since('IX', '1'),
      // The French text alone was corrected on 2023-11-24.
      hypophosphorous: since('VI-1', '22'),
    }).toEqual({
      anpp: '2019-05-15',
      tramadol: '2022-03-31',
      ap237: '2024-06-05',
      carisoprodol: '2025-12-19',
      piperidone: '2024-09-03',
      norfentanyl: '2019-05-15',
      fourAp: '2023-08-30',
      benzylfentanyl: '2019-05-15',
      phenethylChloride: '2026-04-12',
      benzylChloride: '2026-04-12',
      press: '2025-12-17',
      hypophosphorous: '2017-12-27',
    });
    expect(entryAt(entries, 'I', '13')).toMatchObject({ kind: 'class', covers: ['salts', 'derivatives'] });
    expect(entryAt(entries, 'I', '16')).toMatchObject({ kind: 'class', covers: ['salts', 'derivatives', 'analogues'] });
    expect(entryAt(entries, 'IV', '18')?.exceptions).toEqual([
      'Clozapine',
      'Flunitrazepam',
      'Olanzapine',
      'Clozapine N-oxide',
      'Flunitrazépam',
      'olanzapine',
      'N-oxyde de clozapine',
    ]);
    expect(entryAt(entries, 'II', '2')?.exceptions).toContain('WIN 55,212-3');
    // Excepted lines are no entries.
    expect(entryAt(entries, 'I', '10.10')).toBeUndefined();
    expect(entryAt(entries, 'I', '16.5')?.names).toEqual([
      { language: 'en', name: 'Fentanyl' },
      { language: 'en', name: 'N-(1-phenethyl-4-piperidyl) propionanilide' },
      { language: 'fr', name: 'fentanyl' },
      { language: 'fr', name: 'N-(phénéthyl-1 pipéridyl-4) propionanilide' },
    ]);
  });

  test('the Regulations: the quantities of the compiled list, and Ephedra, which is a plant', async () => {
    const { entries, asOf, issues } = await read('ca-justice-precursor-regulations');
    const compiled = readJson('thresholds.json', Thresholds).lists.find(({ jurisdiction }) => jurisdiction === 'CA');
    const quantities = (list: readonly (string | null)[]): readonly string[] => list.map(String).sort();

    expect(compiled?.entries.length).toBe(47);
    expect(entries.length).toBe(48);
    expect(quantities(entries.filter(({ item }) => item !== '4').map(({ quantity }) => quantity))).toEqual(
      quantities(compiled?.entries.map(({ quantity }) => quantity) ?? []),
    );
    expect(entryAt(entries, 'schedule', '4')).toMatchObject({ quantity: '20 g per package', text: { fr: 'Éphédra' } });
    expect({ asOf, issues }).toEqual({ asOf: '2026-06-14', issues: [] });
  });

  test('Mexico: every entry of the matrix stands on its list, in the law or in an Acuerdo that adds to it', async () => {
    const health = await read('mx-dof-ley-general-de-salud');
    const precursors = await read('mx-dof-ley-precursores');
    const entries = [...health.entries, ...precursors.entries];
    const named = namedIn('MX');
    const missing = named.filter(([substance, control]) => {
      const { instrument, list } = listOf(control);
      const wanted = namesOf(substance);
      const here = entries.filter((entry) => entry.instrument === instrument && entry.list === list);
      return !here.some(({ names }) => names.some(({ name }) => wanted.has(folded(name))));
    });

    expect(named.length).toBe(154);
    expect(missing.map(([{ id }, { list }]) => `${id}: ${list}`)).toEqual([]);
    expect({ health: health.asOf, precursors: precursors.asOf }).toEqual({
      health: '2024-06-07',
      precursors: '2023-05-03',
    });
  });

  test('Mexico: an Acuerdo holds from the day that its transitory article gives, not from its publication', async () => {
    const { entries, issues } = await read('mx-dof-ley-precursores');
    const added = entries.filter(({ sinceKind }) => sinceKind === 'in-force');
    const days = new Map<string, Set<string | null>>();
    for (const { citation, since } of added) {
      const published = /Acuerdo DOF (\d{4}-\d{2}-\d{2})/.exec(citation)?.[1] ?? 'none';
      days.set(published, (days.get(published) ?? new Set()).add(since));
    }

    expect(issues).toEqual([]);
    expect(Object.fromEntries([...days].map(([published, since]) => [published, [...since]]))).toEqual({
      // The list of salts and derivatives was added by the Acuerdo of 2010-12-23.
      '2009-11-23': ['2009-11-24', '2010-12-24'],
      // 90 natural days after its publication.
      '2015-10-28': ['2016-01-26'],
      '2017-07-18': ['2017-07-19'],
      '2018-12-24': ['2018-12-25'],
      '2021-05-13': ['2021-05-14'],
    });
  });

  // The compiled matrix names the health law's file as the place where it read them.
  test('Mexico: nitroethane, nitromethane, benzaldehyde and benzyl chloride are not printed in the health law', async () => {
    const { entries } = await read('mx-dof-ley-general-de-salud');
    const precursors = await read('mx-dof-ley-precursores');
    const placed = precursors.entries.filter(({ instrument, list }) => instrument === 'mx-lgs' && list === '245-V');

    expect(entries.filter(({ list }) => list === '245-V').map(({ kind }) => kind)).toEqual(['class', 'class']);
    expect(placed.map(({ names }) => names[0]?.name)).toEqual([
      'Nitroetano',
      'Nitrometano',
      'Benzaldehído',
      'Cloruro de Bencilo',
    ]);
  });

  test('Mexico: lines as many as counted by hand, and one that cannot be read', async () => {
    const { entries, issues } = await read('mx-dof-ley-general-de-salud');
    const count = (list: string): number => entries.filter((entry) => entry.list === list).length;

    expect(['234', '237', '245-I', '245-II', '245-III', '245-IV', '245-V'].map(count)).toEqual([
      112, 5, 30, 16, 65, 70, 2,
    ]);
    expect(issues.map(({ code, text }) => `${code}: ${text}`)).toEqual([
      'unreadable-line: CLORHIDRATO (sic DOF 19-06-2017)',
    ]);
  });
});

/** Spanish names of the matrix as it read them: `STP, DOM`, `ERGOMETRINA (ERGONOVINA)`; else the one that is the same. */
function namesOf({ preferred_name: preferred, names }: Substance): ReadonlySet<string> {
  const spanish = (names.es ?? []).map(({ name }) => name);
  const parts = spanish.flatMap((name) => [name, ...name.split(/, | \(|\)/)]);
  return new Set([...parts, preferred, ...(spellings[preferred] ?? [])].map(folded));
}

/** Names that the texts spell in several ways: PSEUDOEFEDRINA in the health law, Seudoefedrina in that on precursors. */
const spellings: Readonly<Record<string, readonly string[]>> = { pseudoephedrine: ['Seudoefedrina'] };

function folded(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, '');
}
