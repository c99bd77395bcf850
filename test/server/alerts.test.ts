import { describe, expect, test } from 'vitest';
import {
  type AlertDetail,
  AlertPage,
  Problem,
  type RetractAlertRequest,
  TodaySummary,
  textRequestOf,
} from '../../src/api/index.ts';
import { actAs } from '../../src/server/access/index.ts';
import { ana, bo, codeOf, complete, final, openDesk } from './_alerts.ts';
import { openEntrance } from './_api.ts';

const entrance = openEntrance({ country: 'CA', analyst: 'operator' });
const { alerts, compose, save, composeComplete, publish, publishComplete } = openDesk(entrance);

describe('from draft to publication', () => {
  test('a second person publishes; the author cannot', async () => {
    const { id } = await composeComplete();
    await actAs(ana, () => alerts().submit(id, { expectedRevision: 2 }));

    const asApprover = { ...ana, duties: bo.duties };
    expect(await codeOf(() => actAs(ana, () => alerts().publish(id, { expectedRevision: 2 })))).toBe(
      'access.not-allowed',
    );
    expect(await codeOf(() => actAs(asApprover, () => alerts().publish(id, { expectedRevision: 2 })))).toBe(
      'access.second-person',
    );
    expect((await actAs(bo, () => alerts().find(id))).waiting).toBe('review');
    expect((await actAs(bo, () => alerts().find(id))).draft?.mayPublish).toBe(true);
    expect((await actAs(asApprover, () => alerts().find(id))).draft?.mayPublish).toBe(false);
    const published = await actAs(bo, () => alerts().publish(id, { expectedRevision: 2 }));

    expect(published).toMatchObject({ state: 'published', version: 1, pending: null, draft: null, waiting: null });
    expect(published.versions).toMatchObject([{ version: 1, publishedBy: 'bo', samePerson: false }]);
    expect(published.text?.marking).toMatchObject({ tlp: 'GREEN', originators: ['CA'] });
    expect(published.history.map(({ event, by }) => [event, by])).toEqual([
      ['composed', 'ana'],
      ['saved', 'ana'],
      ['submitted', 'ana'],
      ['published', 'bo'],
    ]);
  });

  test('who wrote one revision of it is no second person either', async () => {
    const { id } = await composeComplete();
    await actAs(bo, () => save(id, 2, { ...complete, severity: 'severe' }));
    await actAs(ana, () => alerts().submit(id, { expectedRevision: 3 }));

    expect(await codeOf(() => actAs(bo, () => alerts().publish(id, { expectedRevision: 3 })))).toBe(
      'access.second-person',
    );
  });

  test('who works alone on the machine may, and it is recorded', async () => {
    const { operator } = entrance().node;
    const published = await actAs(operator, async () => {
      const { id } = await save((await compose()).id, 1, complete);
      await alerts().submit(id, { expectedRevision: 2 });
      return alerts().publish(id, { expectedRevision: 2 });
    });

    expect(published.versions).toMatchObject([{ samePerson: true }]);
  });

  test('neither a token, nor a peer, nor the public, nor the node itself publishes', async () => {
    const { id } = await composeComplete();
    await actAs(ana, () => alerts().submit(id, { expectedRevision: 2 }));

    for (const kind of ['token', 'peer', 'public', 'node'] as const) {
      const reader = { ...bo, kind, subject: `${kind}:x` };
      expect(await codeOf(() => actAs(reader, () => alerts().publish(id, { expectedRevision: 2 }))), kind).not.toBe(
        'done',
      );
    }
    expect((await actAs(bo, () => alerts().find(id))).version).toBe(0);
  });

  test('what is missing is named: fields, places, languages, words', async () => {
    const { id } = await composeComplete({
      fields: { risk: { text: { en: { text: 'Seen among drug addicts', state: 'final' } } } },
      audiences: { clinicians: { en: { text: 'Advice', state: 'draft' }, fr: { text: 'Conseil', state: 'final' } } },
      places: [],
      from: '2024-03-31',
      until: '2024-03-01',
      request: { text: final('Seen too?', 'Vu aussi?'), due: '2024-01-01' },
    });

    const { draft } = await actAs(ana, () => alerts().find(id));
    expect(draft?.checks.map(({ problem, path, language }) => [problem, path, language])).toEqual([
      ['missing', 'fields.event', null],
      ['missing', 'places', null],
      ['translation-missing', 'fields.risk', 'fr'],
      ['translation-draft', 'audiences.clinicians', 'en'],
      ['wording', 'fields.risk', 'en'],
      ['days-in-wrong-order', 'until', null],
      ['request-overdue', 'request', null],
    ]);
    expect(await codeOf(() => actAs(ana, () => alerts().submit(id, { expectedRevision: 2 })))).toBe('alert.incomplete');
    expect(draft?.translations).toContainEqual({
      path: 'fields.risk',
      language: 'fr',
      state: 'missing',
      required: true,
    });
    expect(draft?.translations).toContainEqual({
      path: 'fields.risk',
      language: 'es',
      state: 'missing',
      required: false,
    });
  });

  test('a word that was pointed out may stay with a reason', async () => {
    const fields = { ...complete.fields, 'other-information': { text: final('Addicts Union said so', 'Syndicat') } };
    const { id, draft } = await composeComplete({ fields });
    expect(draft?.checks.map(({ wording }) => wording?.found)).toEqual(['Addicts']);

    const wordingKept = [{ language: 'en' as const, term: 'addict', reason: 'Name of an organisation' }];
    const saved = await actAs(ana, () => save(id, 2, { ...complete, fields, wordingKept }));

    expect(saved.draft?.checks).toEqual([]);
  });

  test('words that stay are known when the next version is written, to its node only', async () => {
    const fields = { ...complete.fields, 'other-information': { text: final('Addicts Union said so', 'Syndicat') } };
    const wordingKept = [
      { language: 'en' as const, term: 'addict', reason: 'Name of an organisation' },
      { language: 'fr' as const, term: 'addict', reason: 'It stands nowhere' },
    ];
    const published = await publishComplete({ fields, wordingKept });

    expect(published.wordingKept).toEqual(wordingKept.slice(0, 1));
    expect(textRequestOf(published)?.wordingKept).toEqual(wordingKept.slice(0, 1));
  });

  test('a translation that is still a draft is not published', async () => {
    const title = { ...complete.title, es: { text: 'Borrador', state: 'draft' as const } };
    const published = await publishComplete({ title });

    expect(Object.keys(published.text?.title ?? {})).toEqual(['en', 'fr']);
  });

  test('comes back from review with remarks, and waits for its author', async () => {
    const { id } = await composeComplete();
    await actAs(ana, () => alerts().submit(id, { expectedRevision: 2 }));
    expect(await codeOf(() => actAs(ana, () => save(id, 2, complete)))).toBe('alert.step-refused');

    await actAs(bo, () => alerts().return(id, { expectedRevision: 2, remarks: 'Say where.' }));

    const detail = await actAs(ana, () => alerts().find(id));
    expect(detail).toMatchObject({ state: 'draft', waiting: 'returned', draft: { remarks: 'Say where.' } });
    expect((await actAs(bo, () => alerts().find(id))).waiting).toBeNull();
  });

  test('is updated: what was published stays shown until the next version is, and what changed is told', async () => {
    const { id, revision } = await publishComplete();
    const drafted = await actAs(ana, () => save(id, revision, { ...complete, severity: 'severe' }));
    expect(drafted).toMatchObject({ state: 'published', pending: 'draft', version: 1, text: { severity: 'unknown' } });

    const updated = await publish(id, drafted.draft?.revision ?? 0);

    expect(updated).toMatchObject({ state: 'updated', version: 2, text: { severity: 'severe' } });
    expect(updated.versions[1]?.changes).toEqual([{ path: 'severity', before: 'unknown', after: 'severe' }]);
    const first = await actAs(ana, () => alerts().findVersion(id, 1));
    expect(first.text.severity).toBe('unknown');
  });

  test('is retracted for ever, with a reason in the required languages', async () => {
    const { id, revision } = await publishComplete();
    const retract = (reason: RetractAlertRequest['reason']) => actAs(bo, () => alerts().retract(id, { reason }));

    expect(await codeOf(() => retract({ en: { text: 'Wrong sample', state: 'final' } }))).toBe('alert.reason-missing');
    expect(await codeOf(() => actAs(ana, () => alerts().retract(id, { reason: final('Mine', 'Le mien') })))).toBe(
      'access.not-allowed',
    );
    const retracted = await retract(final('Wrong sample', 'Mauvais échantillon'));

    expect(retracted).toMatchObject({ state: 'retracted', version: 2 });
    expect(retracted.versions[1]?.retraction?.fr?.text).toBe('Mauvais échantillon');
    expect(await codeOf(() => actAs(ana, () => save(id, revision, complete)))).toBe('alert.retracted');
    expect(await codeOf(() => retract(final('Again', 'Encore')))).toBe('alert.retracted');
  });

  test('a draft that nobody needs is discarded and is on no list', async () => {
    const { id } = await composeComplete();
    await actAs(ana, () => alerts().discard(id, { expectedRevision: 2 }));

    expect(await codeOf(() => actAs(ana, () => alerts().find(id)))).toBe('alert.not-found');
  });
});

describe('two people who write at once', () => {
  test('the later one is told, with both texts, and nothing is lost', async () => {
    const { id } = await composeComplete();
    await actAs(bo, () => save(id, 2, { ...complete, title: final('Of Bo', 'De Bo') }));

    const answer = await entrance().app.inject({
      method: 'PUT',
      url: `/api/v1/alerts/${id}/draft`,
      headers: { host: 'localhost:8080', 'content-type': 'application/json' },
      payload: JSON.stringify({ expectedRevision: 2, text: { ...complete, title: final('Of Ana', 'D’Ana') } }),
    });

    const problem = Problem.parse(answer.json());
    expect([answer.statusCode, problem.code]).toEqual([409, 'alert.changed-meanwhile']);
    expect(problem.details).toMatchObject({ by: 'bo', revision: 3, differences: ['title.en', 'title.fr'] });
    expect(problem.details['saved']).toContain('Of Bo');
    expect(problem.details['submitted']).toContain('Of Ana');
  });

  test('of many at the same moment exactly one is stored', async () => {
    const { id } = await composeComplete();

    const codes = await Promise.all(
      Array.from({ length: 6 }, (_, at) => codeOf(() => actAs(at % 2 === 0 ? ana : bo, () => save(id, 2, complete)))),
    );

    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['done', 'alert.changed-meanwhile']));
  });
});

describe('text of people who mean harm', () => {
  test('markup stays text; characters that nobody sees are refused; so is a megabyte', async () => {
    const { id } = await composeComplete();
    const put = (text: unknown) =>
      entrance().app.inject({
        method: 'PUT',
        url: `/api/v1/alerts/${id}/draft`,
        headers: { host: 'localhost:8080', 'content-type': 'application/json' },
        payload: JSON.stringify({ expectedRevision: 2, text }),
      });
    const titled = (title: string) => ({ ...complete, title: final(title, title) });

    for (const bad of ['pay\u202Eload', 'a\u0000b', 'a\u200Bb', '\uD800', 'x\u{E0041}']) {
      const answer = await put(titled(bad));
      expect([answer.statusCode, Problem.parse(answer.json()).code], JSON.stringify(bad)).toEqual([
        400,
        'request.invalid',
      ]);
    }
    expect((await put({ ...complete, fields: { risk: { text: final('x'.repeat(1_100_000), 'x') } } })).statusCode).toBe(
      413,
    );
    expect((await put(titled('x'.repeat(301)))).statusCode).toBe(400);
    const markup = '<script>alert(1)</script> & "quotes"';
    const answer = await put(titled(markup));
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.json<AlertDetail>().draft?.text.title.en?.text).toBe(markup);
  });

  test('identifiers of nothing are refused by name', async () => {
    const { id } = await composeComplete();
    expect(await codeOf(() => actAs(ana, () => save(id, 2, { ...complete, substances: ['no-such-thing'] })))).toBe(
      'alert.not-in-register',
    );
  });
});

describe('the list', () => {
  test('is filtered by state, substance, class, place, audience and what waits', async () => {
    const audiences = { clinicians: final('Advice', 'Conseil') };
    const { id } = await publishComplete({ audiences, title: final('Listed', 'Listée') });
    const idsOf = async (query: string): Promise<string[]> => {
      const answer = await entrance().get(`/api/v1/alerts${query}`);
      expect(answer.statusCode, answer.body).toBe(200);
      return AlertPage.parse(answer.json()).alerts.map((alert) => alert.id);
    };

    for (const query of [
      '',
      '?state=published',
      '?substance=fentanyl',
      '?place=CA',
      '?place=CA-AB',
      '?audience=clinicians',
      '?owner=CA',
    ]) {
      expect(await idsOf(query), query).toContain(id);
    }
    for (const query of [
      '?state=draft',
      '?substance=cocaine',
      '?place=MX',
      '?audience=community',
      '?owner=MX',
      '?since=2024-07-01',
      '?waiting=me&owner=MX',
    ]) {
      expect(await idsOf(query), query).not.toContain(id);
    }
    const answer = await entrance().get('/api/v1/alerts?state=nonsense');
    expect(answer.statusCode).toBe(400);
  });

  test('pages without losing or repeating anything', async () => {
    const all = (await actAs(ana, () => alerts().list({ limit: 1000 }))).alerts.map(({ id }) => id);
    const paged: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await actAs(ana, () => alerts().list({ limit: 3, ...(cursor === undefined ? {} : { cursor }) }));
      paged.push(...page.alerts.map(({ id }) => id));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(paged).toEqual(all);
  });

  test('today says how many alerts wait', async () => {
    const { id } = await composeComplete();
    const read = async (): Promise<TodaySummary['alerts']> =>
      TodaySummary.parse((await entrance().get('/api/v1/today')).json()).alerts;
    const before = await read();
    await actAs(ana, () => alerts().submit(id, { expectedRevision: 2 }));

    expect((await read()).review).toBe(before.review + 1);
  });
});

test('possible duplicates are offered while composing, with what they have in common', async () => {
  const title = final('Nitazenes in tablets, Nova Scotia', 'Nitazènes en comprimés');
  const first = await publishComplete({
    title,
    substances: ['xylazine'],
    places: ['CA-NS'],
    from: '2024-03-01',
    until: '2024-03-31',
  });
  const { draft } = await composeComplete({
    title,
    substances: ['xylazine'],
    places: ['CA-NS'],
    from: '2024-04-01',
    until: null,
  });

  expect(draft?.duplicates[0]).toMatchObject({
    id: first.id,
    substances: ['xylazine'],
    places: ['CA-NS'],
    daysApart: 1,
  });
});
