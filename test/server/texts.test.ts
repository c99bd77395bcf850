import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CheckAnswer,
  LegalTextSourceList,
  Problem,
  TextRun,
  TextRunLinePage,
  TextRunList,
} from '../../src/api/index.ts';
import { buildApp, buildConfig, VigiaNode } from '../../src/server/index.ts';
import { vigiaHere } from './_command-line.ts';

const dutchText = (asOf: string, rows: readonly string[]): string =>
  [
    '---',
    `last_updated: "${asOf}"`,
    '---',
    '# Opiumwet',
    '## Lijst II',
    '| International Non-proprietary Name (INN) | andere benamingen | nadere omschrijving |',
    '| --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');

const host = { host: 'localhost:8080' };

describe('over HTTP', () => {
  let node: VigiaNode;
  let app: Awaited<ReturnType<typeof buildApp>>;
  beforeAll(async () => {
    const config = buildConfig({ logLevel: 'error' });
    node = await VigiaNode.open({ config, inMemory: true, now: () => new Date('2026-11-22T12:00:00Z') });
    app = await buildApp(node);
  });
  afterAll(async () => {
    await app.close();
    await node.close();
  });

  function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> {
    return app.inject({ url: `/api/v1${url}`, headers: { ...host, ...headers } });
  }

  async function load(
    source: string,
    files: readonly { readonly name: string; readonly text: string | Uint8Array<ArrayBuffer> }[],
    fields: Readonly<Record<string, string>> = {},
  ): Promise<LightMyRequestResponse> {
    const form = new FormData();
    for (const { name, text } of files) form.append('file', new Blob([text]), name);
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const encoded = new Response(form);
    return app.inject({
      method: 'POST',
      url: `/api/v1/texts/${source}`,
      headers: { ...host, 'content-type': encoded.headers.get('content-type') ?? '' },
      payload: Buffer.from(await encoded.arrayBuffer()),
    });
  }

  test('texts are listed with what each can be loaded from', async () => {
    const { sources } = LegalTextSourceList.parse((await get('/texts')).json());

    expect(sources.map(({ id }) => id)).toContain('us-ecfr-controlled-substances');
    expect(sources.find(({ id }) => id === 'any-authority-list')).toMatchObject({ tlp: 'AMBER+STRICT', latest: null });
  });

  test('a text is loaded, reported line by line in pages, and searched from then on', async () => {
    const file = {
      name: 'a.md',
      text: dutchText('2026-10-01', ['diazepam | – | –', 'alprazolam | – | –', 'khat | – | –']),
    };

    const loaded = await load('nl-overheid-opiumwet', [file]);

    expect(loaded.statusCode, loaded.body).toBe(200);
    const run = TextRun.parse(loaded.json());
    expect(run).toMatchObject({ asOf: '2026-10-01', entries: 3, unchanged: false });
    expect(TextRun.parse((await load('nl-overheid-opiumwet', [file])).json())).toEqual({ ...run, unchanged: true });
    expect(TextRunList.parse((await get('/texts/runs')).json()).runs).toEqual([run]);

    const first = TextRunLinePage.parse((await get(`/texts/runs/${run.id}?limit=2`)).json());
    expect(first.lines).toHaveLength(2);
    const second = TextRunLinePage.parse((await get(`/texts/runs/${run.id}?limit=5000&cursor=${first.next}`)).json());
    expect(first.lines.length + second.lines.length).toBe(first.total);
    expect(second.next).toBeNull();
    // Compiled as standing on list II, and not in this text.
    const contradicted = TextRunLinePage.parse((await get(`/texts/runs/${run.id}?kind=contradicted`)).json());
    expect(contradicted.lines.find(({ substance }) => substance === 'lorazepam')?.finding).toMatchObject({
      verification: 'contradicted',
      instrument: 'nl-opiumwet',
      list: 'II',
    });

    const check = CheckAnswer.parse((await get('/control/check?q=diazepam')).json());
    const netherlands = check.jurisdictions.find(({ jurisdiction }) => jurisdiction === 'NL');
    expect(netherlands?.findings[0]).toMatchObject({ verification: 'confirmed', list: 'II' });
    expect(netherlands?.searched).toMatchObject([{ instrument: 'nl-opiumwet', asOf: '2026-10-01', complete: true }]);

    // What the node knew on the day before the load stays as it was.
    const earlier = CheckAnswer.parse((await get('/control/check?q=diazepam&knownOn=2026-11-21')).json());
    const then = earlier.jurisdictions.find(({ jurisdiction }) => jurisdiction === 'NL');
    expect(then?.findings[0]).toMatchObject({ verification: 'read', sourceSha256: null });
    expect(then?.searched).toMatchObject([{ instrument: 'nl-opiumwet', asOf: '2017', complete: false }]);
  });

  test('the template of a list of one’s own can be filled and loaded', async () => {
    const template = await get('/texts/template.csv');
    expect(template.headers['content-type']).toBe('text/csv; charset=utf-8');

    const filled = `${template.body}My list,1,xylazine,,,,2026-01-01,,,\r\n`;
    const run = TextRun.parse((await load('any-authority-list', [{ name: 'mine.csv', text: filled }])).json());

    // The file does not say its day: it is the day of loading.
    expect(run).toMatchObject({ asOf: '2026-11-22', counts: [{ kind: 'new', count: 1 }] });
  });

  test.each([
    [404, 'text.source-unknown', 'no-such-text', [{ name: 'a.md', text: 'x' }], {}],
    [
      415,
      'text.not-recognised',
      'nl-overheid-opiumwet',
      [{ name: 'a.html', text: '<html><body>404</body></html>' }],
      {},
    ],
    [422, 'text.file-count', 'nl-overheid-opiumwet', [], {}],
    [
      422,
      'text.file-count',
      'nl-overheid-opiumwet',
      Array.from({ length: 5 }, () => ({ name: 'a.md', text: 'x' })),
      {},
    ],
    [
      422,
      'text.as-of-invalid',
      'nl-overheid-opiumwet',
      [{ name: 'a.md', text: dutchText('2026-01-01', ['diazepam | – | –']) }],
      { asOf: 'soon' },
    ],
    [400, 'request.invalid', 'nl-overheid-opiumwet', [{ name: 'a.md', text: 'x' }], { language: 'nl' }],
    [413, 'text.too-large', 'nl-overheid-opiumwet', [{ name: 'a.md', text: new Uint8Array(20_000_001).fill(32) }], {}],
    [
      422,
      'text.entities',
      'nl-overheid-opiumwet',
      [{ name: 'a.xml', text: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }],
      {},
    ],
  ] as const)('%i %s', async (status, code, source, files, fields) => {
    const before = (await get('/texts/runs')).body;

    const answer = await load(source, files, fields);

    expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([status, code]);
    expect((await get('/texts/runs')).body).toBe(before);
  });

  test('a run that does not exist is not found, in the reader’s language', async () => {
    const answer = await get('/texts/runs/999', { 'accept-language': 'fr-CA' });

    expect(answer.statusCode).toBe(404);
    expect(Problem.parse(answer.json()).detail).toContain('999');
  });
});

describe('on the command line', () => {
  const directory = mkdtempSync(join(tmpdir(), 'vigia-texts-'));
  const flags = ['--data-dir', join(directory, 'data')];
  const file = join(directory, 'list.csv');
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test('a list is loaded, its report printed; 1 where a person is asked, 0 where not', async () => {
    writeFileSync(file, 'list,name_en\nWatch,xylazine\nWatch,nobody knows this name\n');

    const asked = await vigiaHere(['texts', 'load', 'any-authority-list', file, '--as-of', '2026-01-01', ...flags]);
    expect(asked, asked.stderr).toMatchObject({ status: 1 });
    expect(asked.stdout).toMatch(/run 1: 1 new, 1 unidentified/u);
    expect(asked.stdout).toContain('nobody knows this name');

    writeFileSync(file, 'list,name_en\nWatch,xylazine\n');
    const answer = await vigiaHere([
      'texts',
      'load',
      'any-authority-list',
      file,
      '--as-of',
      '2026-02-01',
      '--json',
      ...flags,
    ]);
    expect(answer.status).toBe(0);
    const page = TextRunLinePage.parse(JSON.parse(answer.stdout));
    expect(page.run.counts).toEqual([
      { kind: 'gone', count: 1 },
      { kind: 'confirmed', count: 1 },
    ]);

    const report = await vigiaHere(['texts', 'report', '1', '--kind', 'new', ...flags]);
    expect(report.stdout).toContain('xylazine');
    const list = await vigiaHere(['texts', ...flags]);
    expect(list.stdout).toMatch(/any-authority-list .* 2026-02-01/u);
  });

  test.each([
    [3, ['texts', 'load', 'any-authority-list', join(directory, 'missing.csv')], 'file.unreadable'],
    [3, ['texts', 'load', 'nothing', file], 'text.source-unknown'],
    [3, ['texts', 'report', '77'], 'text.run-not-found'],
    [2, ['texts', 'report', 'x'], 'request.invalid'],
  ] as const)('%i for %j', async (status, words, code) => {
    const answer = await vigiaHere([...words, ...flags]);

    expect(answer.stderr).toContain(code);
    expect(answer.status).toBe(status);
  });
});
