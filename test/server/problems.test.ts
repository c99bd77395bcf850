import { assert, asyncProperty, constantFrom, dictionary, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/api/index.ts';
import { openPreparedEntrance } from './_prepared.ts';

const entrance = openPreparedEntrance();

const parameterNames =
  'source indicator substance place within frequency dimensions limit cursor series from to asKnownOn level q state since kind per heldBack muted which';

describe('problems', () => {
  test.each([
    ['/sources/atlantis', 404, 'source.unknown'],
    ['/deliveries/999', 404, 'delivery.not-found'],
    ['/series/999999', 404, 'series.not-found'],
    ['/series/999999/vintages', 404, 'series.not-found'],
    ['/signals/999999', 404, 'signal.not-found'],
    ['/nothing', 404, 'request.not-found'],
    ['/series/abc', 400, 'request.invalid'],
    ['/series/%zz', 400, 'request.invalid'],
    [`/series/${'9'.repeat(400)}`, 400, 'request.invalid'],
    ['/series?limit=0', 400, 'request.invalid'],
    ['/series?limit=10001', 400, 'request.invalid'],
    ['/series?limit=many', 400, 'request.invalid'],
    ['/series?cursor=%%%', 400, 'request.invalid'],
    ['/series?cursor=bm90IGpzb24', 400, 'request.invalid'],
    ['/series?frequency=Z', 400, 'request.invalid'],
    ['/series?dimensions=colon-less', 400, 'request.invalid'],
    ['/series?substnce=fentanyl', 400, 'request.invalid'],
    ['/observations?from=2024-02-30', 400, 'request.invalid'],
    ['/observations?asKnownOn=yesterday', 400, 'request.invalid'],
    ['/observations?series=1~x', 400, 'request.invalid'],
    ['/observations?series=99999999999', 400, 'request.invalid'],
    ['/observations?source=%00', 400, 'request.invalid'],
    ['/figures', 400, 'request.invalid'],
    ['/figures?indicator=none', 400, 'request.invalid'],
    ['/places?level=galaxy', 400, 'request.invalid'],
    ['/signals?state=asleep', 400, 'request.invalid'],
    ['/observations.csv?limit=5', 400, 'request.invalid'],
    ['/figures.xlsx?indicator=none', 400, 'request.invalid'],
  ])('%s is answered with %i %s in the language that was asked for', async (address, status, code) => {
    const texts = new Set<string>();
    for (const language of ['en', 'fr-CA', 'es-MX']) {
      const answer = await entrance().get(`/api/v1${address}`, { 'accept-language': language });
      const problem = Problem.parse(answer.json());
      expect([answer.statusCode, problem.status, problem.code]).toEqual([status, status, code]);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.headers['content-language']).toBe(language.slice(0, 2));
      expect(answer.headers['content-disposition']).toBeUndefined();
      texts.add(problem.detail);
    }
    expect(texts.size).toBe(3);
  });

  test('no query makes the node fail', async () => {
    const paths = constantFrom(...'series observations figures signals issues deliveries places substances'.split(' '));
    const names = constantFrom(...parameterNames.split(' '));
    const values = string({ unit: 'binary', maxLength: 12 });
    const likely = constantFrom(
      '1',
      '-1',
      '~',
      ':',
      '0000-01-01',
      '9999-12-31',
      '1e9',
      'null',
      '[1,"x"]',
      '\u0000',
      'WzFd',
      'WzEsMl0',
    );

    await assert(
      asyncProperty(
        paths,
        dictionary(names, values, { maxKeys: 3 }),
        names,
        likely,
        async (path, query, name, value) => {
          const search = new URLSearchParams({ ...query, [name]: value });
          const answer = await entrance().get(`/api/v1/${path}?${search}`);
          expect(answer.statusCode, `${path}?${search}: ${answer.body}`).toBeLessThan(500);
        },
      ),
      { numRuns: 300 },
    );
  });
});

// Last: it uses up what one client may ask in a minute.
test('a client that asks without end is told to wait', async () => {
  const codes = new Set<string>();
  for (let request = 0; request < 1_210; request += 1) {
    const answer = await entrance().get('/api/v1/series?nonsense=1');
    codes.add(Problem.parse(answer.json()).code);
    if (answer.statusCode === 429) break;
  }

  expect(codes).toContain('request.too-many');
});
