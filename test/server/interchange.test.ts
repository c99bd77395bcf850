import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { CommitmentList, GoalList, PlanFileReport, Problem } from '../../src/api/index.ts';
import { actAs, nodeReader, type Reader } from '../../src/server/access/index.ts';
import { type Entrance, openEntrance } from './_api.ts';
import { plantFigures } from './_planted-figures.ts';
import { plantedDeaths } from './_report-files.ts';

const entrance = openEntrance({ country: 'CA' }, ({ node }) => plantFigures(node, [plantedDeaths]));

const address = '/api/v1/commitments-file';

type Answer = Awaited<ReturnType<Entrance['get']>>;

async function send(path: string, name: string, content: string | Buffer): Promise<Answer> {
  const form = new FormData();
  form.set('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  const encoded = new Response(form);
  return entrance().app.inject({
    method: 'POST',
    url: path,
    headers: { host: 'localhost:8080', 'content-type': encoded.headers.get('content-type') ?? '' },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
}

async function taken(name: string, content: string | Buffer, path = address): Promise<PlanFileReport> {
  const answered = await send(path, name, content);
  expect(answered.statusCode, answered.body).toBe(200);
  return PlanFileReport.parse(answered.json());
}

function preview(name: string, content: string | Buffer): Promise<PlanFileReport> {
  return taken(name, content, `${address}/preview`);
}

async function refused(name: string, content: string | Buffer): Promise<string> {
  return Problem.parse((await send(address, name, content)).json()).code;
}

async function file(query: string): Promise<Answer> {
  const answered = await entrance().get(`${address}?${query}`);
  expect(answered.statusCode, answered.body).toBe(200);
  return answered;
}

function csv(header: string, ...rows: readonly string[]): string {
  return [header, ...rows, ''].join('\r\n');
}

async function commitments(): Promise<CommitmentList['commitments']> {
  return CommitmentList.parse((await entrance().get('/api/v1/commitments')).json()).commitments;
}

async function titled(title: string): Promise<CommitmentList['commitments'][number] | undefined> {
  return (await commitments()).find((one) => one.title.en === title);
}

function as<Result>(more: Partial<Reader>, work: () => Promise<Result>): Promise<Result> {
  return actAs({ ...nodeReader('CA'), kind: 'person', subject: 'CA:ana', name: 'Ana', home: 'CA', ...more }, work);
}

const columns = 'id,level,origin,parent,title_en,title_fr,title_es,owners_en,owners_fr,owners_es';
const parent = 'nadd-2026/wastewater-and-early-warning';

function action(id: string, title: string, more: { readonly parent?: string; readonly level?: string } = {}): string {
  const words = `${title},${title} (fr),${title} (es)`;
  return `${id},${more.level ?? 'action'},dialogue,${more.parent ?? parent},${words},CA:Health,CA:Santé,CA:Salud`;
}

describe('a file of everything', () => {
  test.each([
    'format=csv&table=commitments',
    'format=csv&table=goals',
    'format=xlsx',
    'format=iati',
    'format=open-sdg',
  ])('changes nothing when it is taken in again: %s', async (query) => {
    const before = await commitments();
    const answered = await file(query);
    const name = /filename="([^"]+)"/u.exec(String(answered.headers['content-disposition']))?.[1] ?? '';

    const report = await taken(name, answered.rawPayload);

    expect(report).toMatchObject({ stored: true, added: 0, changed: 0, rejected: 0, rejects: [], ignored: [] });
    expect(await commitments()).toEqual(before);
  });

  test('holds each commitment behind its parent, and is an attachment', async () => {
    const answered = await file('format=csv');
    const rows: Record<string, string>[] = parse(answered.body, { bom: true, columns: true });
    const ids = rows.map((row) => row['id'] ?? '');

    expect(ids.toSorted()).toEqual((await commitments()).map(({ id }) => id).toSorted());
    for (const { id = '', parent: above = '' } of rows) {
      if (above !== '') expect(ids.indexOf(above)).toBeLessThan(ids.indexOf(id));
    }
    expect(answered.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="vigia-commitments-2024-06-15.csv"',
    });
  });

  test('as a workbook has both tables', async () => {
    const sheets = await readExcelFile(Buffer.from((await file('format=xlsx')).rawPayload));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['commitments', 'goals']);
  });
});

describe('rows that people wrote', () => {
  test('come in with names of their own, in any order, once', async () => {
    const text = csv(
      columns,
      action('step', 'Own step', { parent: 'kits', level: 'milestone' }),
      action('kits', 'Own kits'),
    );

    expect(await preview('own.csv', text)).toMatchObject({ stored: false, added: 2, rejected: 0 });
    expect(await titled('Own kits')).toBeUndefined();
    expect(await taken('own.csv', text)).toMatchObject({ stored: true, added: 2, rejected: 0 });

    const kits = await titled('Own kits');
    expect(kits).toMatchObject({
      owners: [{ country: 'CA', agency: { en: 'Health', fr: 'Santé', es: 'Salud' } }],
      marking: { tlp: 'AMBER+STRICT', releasableTo: ['CA'] },
    });
    expect((await titled('Own step'))?.parent).toBe(kits?.id);
    expect(await taken('own.csv', text)).toMatchObject({ added: 0, changed: 0, unchanged: 2, rejected: 0 });
  });

  test('are rejected one by one, with the cell and the reason; the rest comes in', async () => {
    const good = action('fine', 'Fine');
    const text = csv(
      columns,
      action('orphan', 'Orphan', { parent: randomUUID() }),
      good,
      action('', 'Nameless'),
      action('fine', 'Again'),
      action('level', 'Level', { level: 'wish' }),
      'french,action,dialogue,nadd-2026/sharing,Only English,,,CA,CA,CA',
    );

    const report = await taken('mixed.csv', text);

    expect(report).toMatchObject({ added: 1, rejected: 5 });
    expect(
      report.rows.map(({ row, outcome, problem }) => [row, outcome, problem?.code, problem?.column, problem?.value]),
    ).toEqual([
      [2, 'rejected', 'commitment.parent-unknown', 'parent', expect.any(String)],
      [3, 'added', undefined, undefined, undefined],
      [4, 'rejected', 'interchange.id-missing', 'id', ''],
      [5, 'rejected', 'interchange.id-twice', 'id', 'fine'],
      [6, 'rejected', 'interchange.cell-invalid', 'level', 'wish'],
      [7, 'rejected', 'account.translation-missing', 'title_es', ''],
    ]);
    expect(await titled('Fine')).toBeDefined();
    expect(await titled('Orphan')).toBeUndefined();
  });

  test('say why in each language, in words of the file: no pointers, no names that nobody gave', async () => {
    const days = `${columns},from,until`;
    const report = await preview(
      'why.csv',
      csv(
        days,
        `${action('level', 'Level', { level: 'wish' })},,`,
        `${action('half', 'Half')},2026-05-01,`,
        `${action('day', 'Day')},31/12/2026,2027-01-01`,
        `${action('first', 'First', { parent: 'second' })},,`,
        `${action('second', 'Second', { parent: 'first' })},,`,
        `words,action,dialogue,${parent},Words,,,CA,CA,CA,,`,
      ),
    );
    expect(report.rows.map(({ id }) => id)).toEqual(['level', 'half', 'day', 'first', 'second', 'words']);
    const said = report.rows.map(({ problem }) => problem?.text.fr ?? '');
    const space = '\u00A0';

    expect(said).toEqual([
      `«${space}wish${space}» dans level ne peut être importé${space}: écrivez l’une de ces valeurs${space}: strategy, priority, objective, action, milestone.`,
      `«${space}–${space}» dans until ne peut être importé${space}: il manque quelque chose, ou ce n’est pas ce qui est attendu.`,
      `«${space}31/12/2026${space}» dans from ne peut être importé${space}: écrivez un jour ainsi${space}: année, mois, jour (2026-11-21).`,
      expect.stringContaining('se trouverait dans second'),
      expect.stringContaining('se trouverait dans first'),
      expect.stringContaining(`«${space}title_es${space}» n’a pas de version`),
    ]);
  });

  test('that were rejected come back as a file that can be corrected', async () => {
    const { rejects } = await preview('wrong.csv', csv(columns, action('late', '=Late', { level: 'wish' })));
    const rejected = rejects[0]?.csv ?? '';

    expect(rejected).toContain('problem');
    const corrected = rejected.replace('wish', 'action');
    expect(await taken('corrected.csv', corrected)).toMatchObject({ added: 1, rejected: 0, ignored: [] });
    expect(await titled('=Late')).toBeDefined();
  });

  test('change only what they have columns for', async () => {
    await taken('new.csv', csv(columns, action('partly', 'Partly')));
    const { id = '', revision = 0, owners } = (await titled('Partly')) ?? {};

    const report = await taken('fr.csv', csv('id,revision,title_fr', `${id},${revision},En partie`));

    expect(report.rows).toMatchObject([{ outcome: 'changed', changed: ['/title/fr'] }]);
    expect(await titled('Partly')).toMatchObject({ title: { fr: 'En partie', es: 'Partly (es)' }, owners });
  });

  test('that somebody changed meanwhile are put together, or both texts are told', async () => {
    await taken('meanwhile.csv', csv(columns, action('meanwhile', 'Meanwhile')));
    const { id = '', revision = 0 } = (await titled('Meanwhile')) ?? {};
    await taken('fr.csv', csv('id,revision,title_fr', `${id},${revision},Entre-temps`));

    const together = await taken('es.csv', csv('id,revision,title_es', `${id},${revision},Mientras`));
    expect(together.rows).toMatchObject([{ outcome: 'changed', changed: ['/title/es'] }]);

    const against = await taken('fr2.csv', csv('id,revision,title_fr', `${id},${revision},Pendant ce temps`));
    expect(against.rows).toMatchObject([
      {
        outcome: 'rejected',
        problem: { code: 'interchange.changed-meanwhile' },
        conflicts: [{ path: '/title/fr', theirs: 'Entre-temps', mine: 'Pendant ce temps' }],
      },
    ]);
    expect((await titled('Meanwhile'))?.title).toEqual({ en: 'Meanwhile', fr: 'Entre-temps', es: 'Mientras' });
  });

  test('without their version do not overwrite what others wrote', async () => {
    await taken('first.csv', csv(columns, action('mine', 'First')));
    const second = csv(`revision,${columns}`, `,${action('mine', 'Second')}`);

    expect((await taken('second.csv', second)).rows).toMatchObject([
      { outcome: 'rejected', problem: { code: 'interchange.revision-missing' } },
    ]);
  });

  test('have the marking that they ask for, and keep it afterwards', async () => {
    const header = `${columns},tlp,releasable_to,handling`;
    const row = `${action('marked', 'Marked')},RED,CA|US,"{""recipients"":[""CA:ana""]}"`;
    const report = await as({}, () => takenBy('marked.csv', csv(header, row)));

    expect(report).toMatchObject({ added: 1, rejected: 0 });
    const asked = csv(header, `${action('plain', 'Plain')},PURPLE,,`, `${action('own', 'Owned')},RED,,{`);
    expect((await preview('asked.csv', asked)).rows).toMatchObject([
      { problem: { code: 'interchange.cell-invalid', column: 'tlp', value: 'PURPLE' } },
      { problem: { code: 'interchange.cell-invalid', column: 'handling' } },
    ]);
    const again = csv('id,level,tlp', `${parent},priority,GREEN`);
    expect((await preview('again.csv', again)).rows).toMatchObject([
      { problem: { code: 'interchange.marking-differs' } },
    ]);
  });
});

function takenBy(fileName: string, text: string): Promise<PlanFileReport> {
  return entrance().node.account.interchange.take({ fileName, bytes: Buffer.from(text), language: 'en' });
}

describe('goals', () => {
  const header = 'id,commitment,question,baseline,target_value,target_unit,target_by,limit';

  test('of commitments of the same file come in with them', async () => {
    await taken('promised.csv', csv(columns, action('measured', 'Measured')));
    const report = await taken(
      'goals.csv',
      csv(
        header,
        `g1,${(await titled('Measured'))?.id},ca-opioid-deaths,2023-01-01,0,{deaths},2028-12-31,`,
        'g2,nadd-2026,ca-opioid-deaths,2023-01-01,"1,5",{deaths},2028-12-31,',
        'g3,nadd-2026,ca-opioid-deaths,2023-01-01,5,kg,2028-12-31,',
      ),
    );

    expect(report.rows.map(({ outcome, problem }) => [outcome, problem?.code, problem?.column])).toEqual([
      ['added', undefined, undefined],
      ['rejected', 'interchange.not-a-number', 'target_value'],
      ['rejected', 'goal.target-unit-differs', 'target_unit'],
    ]);
    const { goals } = GoalList.parse((await entrance().get('/api/v1/goals')).json());
    expect(goals).toMatchObject([{ target: { value: 0, unit: '{deaths}', by: '2028-12-31' } }]);
  });

  test('leave with what the data say, which is never taken in', async () => {
    const answered = await file('format=csv&table=goals');
    const [row]: Record<string, string>[] = parse(answered.body, { bom: true, columns: true });

    expect(row).toMatchObject({ as_known_on: '2024-06-15', target_value: '0', question: 'ca-opioid-deaths' });
    expect(row?.['status']).not.toBe('');
    const changed = answered.body.replace(row?.['status'] ?? '', 'achieved');
    expect(await taken('goals.csv', changed)).toMatchObject({ changed: 0, unchanged: 1, rejected: 0, ignored: [] });
  });
});

test('a file of activities leaves with what the data say, and changes nothing when it comes back', async () => {
  const answered = await file('format=iati&organisation=CA-GOV-1');

  expect(answered.headers['content-type']).toBe('application/xml; charset=utf-8');
  expect(answered.body).toContain('<iati-identifier>CA-GOV-1-nadd-2026</iati-identifier>');
  expect(answered.body).toMatch(/As known on 2024-06-15.*<target value="0">/su);
  expect(await taken('activities.xml', answered.body)).toMatchObject({ added: 0, changed: 0, rejected: 0 });
  const sooner = answered.body.replace('name="by" value="2028-12-31"', 'name="by" value="2027-12-31"');
  expect((await preview('sooner.xml', sooner)).rows.filter(({ outcome }) => outcome !== 'unchanged')).toMatchObject([
    { table: 'goals', outcome: 'changed', changed: ['/target/by'] },
  ]);
});

test('goals leave in the layout of Open SDG, and come back with another target', async () => {
  const archive = (await file('format=open-sdg')).rawPayload;

  expect(archive.toString('latin1')).toContain('data/indicator_1-1-1.csv');
  expect(await preview('repository.zip', archive)).toMatchObject({ unchanged: 1, changed: 0, rejected: 0 });
});

describe('a file that is none', () => {
  test.each([
    ['empty.csv', '', 'text.empty'],
    ['other.csv', 'a,b\n1,2\n', 'interchange.not-a-plan'],
    ['twice.csv', 'id,title_fr,title_fr\nx,y,z\n', 'interchange.column-twice'],
    ['other.xml', '<html/>', 'interchange.not-a-plan'],
    ['entities.xml', '<!DOCTYPE a [<!ENTITY b "c">]><iati-activities/>', 'text.entities'],
    ['open.xml', '<iati-activities>', 'text.malformed'],
    ['binary.csv', 'id,title_fr\nx,\0\n', 'text.not-a-text'],
    ['broken.xlsx', 'PK\u0003\u0004 nothing', 'text.not-a-text'],
    ['long.csv', `id,title_fr\n${'x,y\n'.repeat(1_001)}`, 'interchange.too-many-rows'],
  ])('is refused whole: %s', async (name, content, code) => {
    expect(await refused(name, content)).toBe(code);
  });
});

describe('rights', () => {
  test('who may not edit takes nothing in, who may not take files out gets none', async () => {
    const { interchange } = entrance().node.account;
    const bytes = Buffer.from(csv(columns, action('forbidden', 'Forbidden')));
    const forPublic = { kind: 'public' as const, roles: [] };

    await expect(
      as(forPublic, () => interchange.preview({ fileName: 'a.csv', bytes, language: 'en' })),
    ).rejects.toThrow('access.');
    await expect(as(forPublic, () => interchange.write({ format: 'csv', table: 'commitments' }))).rejects.toThrow(
      'access.',
    );
  });
});
