import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/api/index.ts';
import { openEntrance } from './_api.ts';

const entrance = openEntrance();

interface OpenApi {
  readonly openapi: string;
  readonly info: unknown;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: { readonly content: object };
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

/** Every route of the contract. */
const apiRoutes = `
  GET node | GET today | GET sources | GET sources/{id} | POST sources/{id}/deliveries | GET deliveries | GET deliveries/{id}
  GET issues | GET records | GET places | GET substances | GET indicators | GET series | GET series/{id} | GET series/{id}/vintages
  GET observations | GET observations.csv | GET observations.parquet | GET observations.xlsx
  GET figures | GET figures.csv | GET figures.parquet | GET figures.xlsx
  GET signals | GET signals/{id} | POST signals/{id}/verdict | POST signals/{id}/notes | GET methods | GET streams/leads
  GET access/policies | GET sources/{id}/marking | POST sources/{id}/marking
  GET alerts/{id}/preview | GET alerts/{id}/holders | GET sharing/ledger
  GET audit | GET audit/own | GET audit/verify | POST audit/checkpoint
  GET health | GET session | POST sign-in/password | POST sign-in/link | POST sign-in/passkey/options | POST sign-in/passkey
  POST sign-in/provider | POST sign-out | POST password | GET passkeys | POST passkeys/options | POST passkeys
  DELETE passkeys/{id} | GET sessions | POST sessions/{id}/end | GET tokens | POST tokens | POST tokens/{id}/revoke
  GET people | POST people | GET people/{id} | POST people/{id} | POST people/{id}/link
  GET mutes | POST mutes | POST mutes/{id}/end
  GET watches | GET watch-settings | POST watch-settings | POST watch-settings/preview | POST watch-settings/{id}/decision
  GET series/{id}/backtest | GET signals/{id}/backtest | GET series/{id}/nowcast
  GET control/check | POST control/check | GET control/items | GET control/items.csv | GET control/rules
  GET control/screenings | POST control/screenings | GET control/screenings/{id} | DELETE control/screenings/{id}
  POST control/screenings/{id}/cancel | GET control/screenings/{id}/rows | GET control/screenings/{id}/rows.csv
  GET control/screenings/{id}/rows.xlsx
  GET commitments | GET commitments/{id} | POST commitments/{id} | POST commitments/{id}/draft | DELETE commitments/{id}/draft
  POST commitments/{id}/withdrawal | GET goals | GET goals/{id} | POST goals/{id} | POST goals/{id}/draft
  DELETE goals/{id}/draft | POST goals/{id}/withdrawal | GET goal-progress | GET progress | GET progress/{question}
  POST progress-questions/preview | GET progress-questions | GET progress-questions/{id} | POST progress-questions/{id}
  POST progress-questions/{id}/draft | DELETE progress-questions/{id}/draft | POST progress-questions/{id}/withdrawal
  GET reports | POST reports | GET reports/{id} | GET reports/{id}/files/{name} | GET reports/{id}/verification
  GET narratives | GET narratives/{id} | POST narratives/{id} | POST narratives/{id}/draft | DELETE narratives/{id}/draft
  POST narratives/{id}/withdrawal
  GET commitments-file | POST commitments-file/preview | POST commitments-file
  GET report | GET judgements | GET judgements/{id} | POST judgements/{id} | POST judgements/{id}/draft
  DELETE judgements/{id}/draft | POST judgements/{id}/withdrawal | GET practices | GET practices/{id}
  POST practices/{id} | POST practices/{id}/draft | DELETE practices/{id}/draft | POST practices/{id}/withdrawal
  GET meetings | GET meetings/{id} | POST meetings/{id} | POST meetings/{id}/draft | DELETE meetings/{id}/draft
  POST meetings/{id}/withdrawal | GET meetings/{id}/follow-up | GET meetings/{id}/calendar
  POST meetings/{id}/action-items/{item}/commitment
  GET joint-statements | GET joint-statements/{id} | POST joint-statements/{id} | POST joint-statements/{id}/draft
  DELETE joint-statements/{id}/draft | POST joint-statements/{id}/withdrawal | GET joint-statements/{id}/text
  GET joint-statements/{id}/standing | POST joint-statements/{id}/approvals | POST joint-statements/{id}/publication
  POST joint-statement-check | GET meeting-decisions
  GET gaps | GET gaps.csv | GET gaps/matrix | GET gaps/history | GET gaps/lags | GET gaps/{key}
  GET procedures | GET processes | POST processes | GET processes/{id} | POST processes/{id} | POST processes/{id}/steps/{step}
  GET texts | GET texts/template.csv | GET texts/runs | GET texts/runs/{id} | POST texts/{source}
  GET register | GET register/{id} | GET register/{id}/drawing.svg | POST drawings | GET unmapped | POST unmapped/{id}/decision
  GET collections | POST collections | POST collections/{name}/grants | POST collections/{name}/epoch | DELETE collections/{name}
  GET peer/node | POST peer/poke | GET sharing/peers | POST sharing/peers | POST sharing/peers/preview
  GET sharing/peers/{country} | POST sharing/peers/{country}/allow | POST sharing/peers/{country}/suspend
  POST sharing/peers/{country}/resume | POST sharing/peers/{country}/remove | POST peer/receipts
  POST peer/questions | GET peer/questions/{id} | GET sharing/questions | POST sharing/questions
  POST sharing/questions/{id}/decision | POST sharing/questions/{id}/refresh | GET sharing/statistics | POST sharing/statistics
  GET sharing/sync | POST sharing/sync | GET sharing/waiting | GET sharing/quarantine | GET sharing/quarantine/{id}
  POST sharing/quarantine/{id}/release | POST sharing/quarantine/{id}/discard
  GET alerts | POST alerts | POST alerts/wording | POST alerts/duplicates | GET alerts/{id} | GET alerts/{id}/versions/{version}
  PUT alerts/{id}/draft | POST alerts/{id}/draft/discard | POST alerts/{id}/submit | POST alerts/{id}/return
  POST alerts/{id}/publish | POST alerts/{id}/retract | POST alerts/{id}/read | POST alerts/{id}/replies
  PUT alerts/{id}/replies/{reply} | POST alerts/{id}/replies/{reply}/retract
  GET notices | POST notices/read | GET notices/subscriptions | POST notices/subscriptions | PUT notices/subscriptions/{id}
  DELETE notices/subscriptions/{id} | POST notices/subscriptions/{id}/test | GET notices/health
  POST notices/messages/{id}/retry
  GET public/node | GET public/alerts | GET public/alerts/{id} | GET public/sources | GET public/gaps | GET public/methods | GET public/statements
  GET combinations | GET clusters`
  .split(/[|\n]/)
  .map((route) => route.trim().replace(' ', ' /api/v1/'))
  .filter((route) => route !== '');

/** The addresses of the SDMX REST API: an agency, an identifier and a version may each be left out from the end. */
const artefacts = ['codelist', 'conceptscheme', 'dataflow', 'datastructure'];
const sdmxRoutes = [
  ...['{flow}', '{flow}/{key}', '{flow}/{key}/{provider}'].map((path) => `GET /sdmx/data/${path}`),
  'GET /sdmx/structure',
  ...artefacts.flatMap((artefact) =>
    ['', '/{agency}', '/{agency}/{id}', '/{agency}/{id}/{version}'].map(
      (path) => `GET /sdmx/structure/${artefact}${path}`,
    ),
  ),
];
const expectedRoutes = [...apiRoutes, ...sdmxRoutes];

describe('the house is closed to others', () => {
  test.each([
    ['a foreign name (DNS rebinding)', { host: 'attacker.example' }],
    ['a name that only looks local', { host: 'localhost.attacker.example' }],
    ['a foreign origin', { origin: 'https://attacker.example' }],
    ['another port of this machine', { origin: 'http://localhost:3000' }],
    ['an opaque origin', { origin: 'null' }],
  ])('%s is refused', async (_what, headers) => {
    const answer = await entrance().get('/api/v1/node', headers);

    expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([403, 'request.forbidden-origin']);
  });

  test('a form of another site is refused even where it hides its origin', async () => {
    const answer = await entrance().app.inject({
      method: 'POST',
      url: '/api/v1/signals/1/notes',
      headers: { host: 'localhost:8080', 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' },
      payload: '{"note":"x"}',
    });

    expect(answer.statusCode).toBe(403);
  });

  test.each(['localhost:8080', '127.0.0.1:9', '[::1]:8080', 'localhost'])('%s may ask', async (host) => {
    const answer = await entrance().get('/api/v1/node', { host, origin: `http://${host}` });

    expect(answer.statusCode).toBe(200);
  });

  test('answers carry a reference and forbid to be framed or executed elsewhere', async () => {
    const { headers } = await entrance().get('/api/v1/node');

    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('the contract', () => {
  test('is an OpenAPI 3.1 document that names every route and its problems', async () => {
    const answer = await entrance().get('/api/docs/json');
    const document = answer.json<OpenApi>();

    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: 'Vigía', version: entrance().node.version });
    const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(routes.sort()).toEqual([...expectedRoutes].sort());
    for (const [path, operations] of Object.entries(document.paths)) {
      const placeholders = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const [method, { parameters = [], responses, requestBody }] of Object.entries(operations)) {
        expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(placeholders);
        expect(Object.keys(responses).sort()).toEqual(['200', 'default']);
        expect(Object.keys(responses['default']?.content ?? {})).toEqual(['application/problem+json']);
        // A list to check comes as text or as a file.
        const forms = path.endsWith('/control/screenings') ? 2 : 1;
        if (method === 'post') expect(Object.keys(requestBody?.content ?? {}), path).toHaveLength(forms);
      }
    }
    expect(answer.body).not.toContain('"$schema"');
  });

  test('is shown by a page with nothing inline and nothing from elsewhere', async () => {
    const page = await entrance().get('/api/docs/');
    const policy = String(page.headers['content-security-policy']);
    const scripts = [...page.body.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)];

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|upgrade-insecure/);
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes, text] of scripts)
      expect([/src="[^"]+"/.test(attributes ?? ''), text?.trim()]).toEqual([true, '']);
    expect(page.body).not.toMatch(/<style|\son\w+=|href="https?:/);
    for (const [, file] of page.body.matchAll(/(?:src|href)="\.\/([^"]+)"/g)) {
      expect((await entrance().get(`/api/docs/${file}`)).statusCode, file).toBe(200);
    }
  });
});
