import { describe, expect, test } from 'vitest';
import {
  type AlertDetail,
  AlertPage,
  AlertReplyRequest,
  type AlertTextRequest,
  ComposeRequest,
  Problem,
  SaveDraftRequest,
  TodaySummary,
} from '../../src/api/index.ts';
import { publicMarking, sectors } from '../../src/model/index.ts';
import { actAs, publicReader, type Reader } from '../../src/server/access/index.ts';
import { plant, quietMonths } from '../../src/server/warn/_planted.ts';
import { type Entrance, openEntrance } from './_api.ts';

/** Months of quiet that end in March 2024, and then one that is not. */
const outbreak = [...quietMonths(5), 40];
const amber = { ...publicMarking, tlp: 'AMBER' as const, releasableTo: ['CA', 'MX'], originators: ['CA'] };

let seriesIds: readonly number[] = [];

const entrance = openEntrance({ country: 'CA', analyst: 'operator' }, async ({ node }) => {
  seriesIds = await plant(node.database, {
    asOf: '2024-06-01',
    series: [
      { values: outbreak, start: '2019-03-01', place: 'CA-AB', substance: 'fentanyl' },
      { values: outbreak, start: '2019-03-01', place: 'CA-BC', substance: 'fentanyl', marking: amber },
    ],
  });
  await node.scan();
});

function person(name: string, change: Partial<Reader> = {}): Reader {
  const subject = `CA:${name}`;
  return {
    kind: 'person',
    subject,
    name,
    country: 'CA',
    sectors,
    duties: ['read', 'analyse'],
    highestTlp: 'RED',
    ...change,
  };
}

const ana = person('ana');
const bo = person('bo', { duties: ['read', 'analyse', 'approve'] });
/** Reads for health only, up to AMBER+STRICT. */
const hal = person('hal', { sectors: ['health'], highestTlp: 'AMBER+STRICT' });

function alerts(): Entrance['node']['alerts'] {
  return entrance().node.alerts;
}

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
    throw error;
  }
}

function final(en: string, fr: string): AlertTextRequest['title'] {
  return { en: { text: en, state: 'final' }, fr: { text: fr, state: 'final' } };
}

const complete: AlertTextRequest = {
  title: final('Fentanyl in Alberta', 'Fentanyl en Alberta'),
  fields: {
    risk: { text: final('Type of the risk', 'Type du risque') },
    event: { text: final('What happened', 'Ce qui s’est passé') },
  },
  substances: ['fentanyl'],
  places: ['CA-AB'],
  marking: { tlp: 'GREEN' },
};

function save(id: string, expectedRevision: number, text: AlertTextRequest): Promise<AlertDetail> {
  return alerts().save(id, SaveDraftRequest.parse({ expectedRevision, text }));
}

function compose(request: object = {}): Promise<AlertDetail> {
  return alerts().compose(ComposeRequest.parse(request));
}

async function composeComplete(change: Partial<AlertTextRequest> = {}): Promise<AlertDetail> {
  return actAs(ana, async () => save((await compose()).id, 1, { ...complete, ...change }));
}

async function publish(id: string, expectedRevision: number): Promise<AlertDetail> {
  await actAs(ana, () => alerts().submit(id, { expectedRevision }));
  return actAs(bo, () => alerts().publish(id, { expectedRevision }));
}

async function publishComplete(change: Partial<AlertTextRequest> = {}): Promise<AlertDetail> {
  return publish((await composeComplete(change)).id, 2);
}

async function verifiedSignals(): Promise<{
  readonly alberta: number;
  readonly columbia: number;
  readonly group: number;
}> {
  return actAs(entrance().node.operator, async () => {
    const { warn } = entrance().node;
    const { groups } = await warn.listSignals({ state: 'new~in-review~verified', heldBack: 'all' });
    const [lead] = groups.map((group) => group.lead);
    if (lead === undefined) throw new Error('nothing was found');
    const { members } = await warn.findSignal(lead.id);
    const all = [lead, ...members];
    for (const { id, state } of all) if (state !== 'verified') await warn.decide(id, { verdict: 'verify' });
    const idOf = (place: string): number => all.find((signal) => signal.place === place)?.id ?? 0;
    return { alberta: idOf('CA-AB'), columbia: idOf('CA-BC'), group: lead.group };
  });
}

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
    const retract = (reason: AlertTextRequest['title']) => actAs(bo, () => alerts().retract(id, { reason }));

    expect(await codeOf(() => retract({ en: { text: 'Wrong sample', state: 'final' } }))).toBe('alert.reason-missing');
    expect(await codeOf(() => actAs(ana, () => alerts().retract(id, { reason: complete.title })))).toBe(
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

describe('evidence', () => {
  test('comes from verified signals with its vintage, and makes the alert as strict as its figures', async () => {
    const { alberta, columbia } = await verifiedSignals();

    const { draft, markingReasons } = await actAs(ana, () =>
      compose({ signals: [alberta, columbia], marking: { tlp: 'CLEAR' } }),
    );

    expect(draft?.text.series.map(({ place, asOf, points }) => [place, asOf, points.at(-1)?.value])).toEqual(
      draft?.text.signals.map(({ place, asOf, observed }) => [place, asOf, observed]),
    );
    expect(draft?.text.signals.map(({ place }) => place).toSorted()).toEqual(['CA-AB', 'CA-BC']);
    expect(draft?.text.places.toSorted()).toEqual(['CA-AB', 'CA-BC']);
    expect(draft?.text.title.fr?.state).toBe('draft');
    expect(draft?.text.marking).toMatchObject({ tlp: 'AMBER', releasableTo: ['CA', 'MX'] });
    expect(markingReasons.filter(({ decides }) => decides).map(({ because }) => because)).toEqual(['signal', 'series']);
  });

  test('that nobody verified is refused, and what the author may not see is not there', async () => {
    const { alberta, columbia } = await verifiedSignals();
    const outsider = person('cy', { country: 'CA', highestTlp: 'GREEN' });

    expect(await codeOf(() => actAs(ana, () => compose({ signals: [9_999] })))).toBe('alert.evidence-unknown');
    expect(await codeOf(() => actAs(outsider, () => compose({ signals: [columbia] })))).toBe('alert.evidence-unknown');
    const { warn } = entrance().node;
    await actAs(entrance().node.operator, () => warn.decide(alberta, { verdict: 'reopen' }));
    expect(await codeOf(() => actAs(ana, () => compose({ signals: [alberta] })))).toBe('alert.signal-not-verified');
    await actAs(entrance().node.operator, () => warn.decide(alberta, { verdict: 'verify' }));
  });

  test('held apart, it leaves the alert as wide as it is, unless it alone names what everybody reads', async () => {
    const { alberta, columbia } = await verifiedSignals();
    const signals = [{ id: alberta }, { id: columbia, apart: true }];

    const saved = await actAs(ana, async () =>
      save((await compose()).id, 1, { ...complete, signals, marking: { tlp: 'CLEAR' } }),
    );
    expect(saved.draft?.text.marking.tlp).toBe('CLEAR');
    expect(saved.draft?.text.signals.map(({ apart, marking }) => [apart, marking.tlp])).toEqual([
      [false, 'CLEAR'],
      [true, 'AMBER'],
    ]);
    expect(saved.draft?.checks).toEqual([]);

    const told = await actAs(ana, () =>
      save(saved.id, 2, { ...complete, signals, places: ['CA-AB', 'CA-BC'], marking: { tlp: 'CLEAR' } }),
    );
    expect(told.draft?.checks.map(({ problem, path }) => [problem, path])).toEqual([
      ['named-by-what-is-apart', 'places.CA-BC'],
    ]);

    const { id } = await publish(
      (await actAs(ana, () => save(saved.id, 3, { ...complete, signals, marking: { tlp: 'CLEAR' } }))).id,
      4,
    );
    const seen = await actAs(publicReader, () => alerts().find(id));
    expect(seen.text?.signals.map(({ place }) => place)).toEqual(['CA-AB']);
    expect(JSON.stringify(seen)).not.toContain('CA-BC');
    expect((await actAs(ana, () => alerts().find(id))).text?.signals).toHaveLength(2);
  });

  test('shows what is known of it now: a decision undone, a later vintage', async () => {
    const { alberta } = await verifiedSignals();
    const { warn, database } = entrance().node;
    const { id } = await actAs(ana, () => compose({ signals: [alberta] }));
    expect((await actAs(ana, () => alerts().find(id))).draft?.text.signals[0]?.today).toMatchObject({ changed: false });

    await actAs(entrance().node.operator, () => warn.decide(alberta, { verdict: 'reopen' }));
    await plant(database, {
      asOf: '2024-06-10',
      series: [{ values: [...quietMonths(5), 6], start: '2019-03-01', place: 'CA-AB', substance: 'fentanyl' }],
    });

    const { draft } = await actAs(ana, () => alerts().find(id));
    expect(draft?.text.signals[0]?.today).toMatchObject({ changed: true, state: 'new' });
    expect(draft?.text.series[0]?.points.at(-1)?.value).toBe(40);
    expect(draft?.text.series[0]?.today?.changes).toMatchObject([
      { period: '2024-03-01', before: { value: 40 }, now: { value: 6 } },
    ]);
    expect(seriesIds).toContain(draft?.text.series[0]?.today?.series);
  });
});

describe('who may not see it', () => {
  test('sees no draft, whatever it will be marked', async () => {
    const { id } = await composeComplete({ marking: { tlp: 'CLEAR' } });
    const mexican = person('ema', { country: 'MX', subject: 'MX:ema' });

    for (const reader of [publicReader, mexican]) {
      expect(await codeOf(() => actAs(reader, () => alerts().find(id)))).toBe('alert.not-found');
      const { alerts: listed, counts } = await actAs(reader, () => alerts().list());
      expect(listed.map((alert) => alert.id)).not.toContain(id);
      expect(counts.draft + counts['in-review'] + counts.waiting).toBe(0);
    }
  });

  test('sees none of its versions, replies and counts; a missing one answers the same', async () => {
    const police = { tlp: 'AMBER+STRICT' as const, releasableTo: ['CA'], sectors: ['police' as const] };
    const before = await actAs(hal, () => alerts().list());
    const { id } = await publishComplete({ marking: police });
    await actAs(ana, () => alerts().reply(id, replyOf({ kind: 'note', text: final('Mine', 'La mienne') })));

    expect(await actAs(hal, () => alerts().list())).toEqual(before);
    const absent = '00000000-0000-4000-8000-000000000000';
    for (const path of ['', '/versions/1']) {
      const messages = await Promise.all(
        [id, absent].map((uid) =>
          messageOf(() => actAs(hal, () => (path === '' ? alerts().find(uid) : alerts().findVersion(uid, 1)))),
        ),
      );
      expect(messages[0]?.replace(id, absent)).toBe(messages[1]);
    }
    const duplicates = await actAs(hal, () =>
      alerts().findDuplicates({
        ...complete,
        title: {},
        substances: ['fentanyl'],
        places: ['CA-AB'],
        from: null,
        until: null,
      }),
    );
    expect(duplicates.duplicates.map((duplicate) => duplicate.id)).not.toContain(id);
  });

  test('a field that a law protects is seen by its sector only', async () => {
    const analysis = {
      text: final('Purity by batch', 'Pureté par lot'),
      marking: {
        tlp: 'AMBER+STRICT' as const,
        releasableTo: ['CA'],
        sectors: ['laboratory' as const],
        legalBasis: 's. 91',
      },
    };
    const { id } = await publishComplete({ fields: { ...complete.fields, analysis } });

    expect((await actAs(ana, () => alerts().find(id))).text?.fields.analysis?.marking?.legalBasis).toBe('s. 91');
    const seen = await actAs(hal, () => alerts().find(id));
    expect(Object.keys(seen.text?.fields ?? {})).toEqual(['risk', 'event']);
    expect(JSON.stringify(seen)).not.toMatch(/analysis|Purity/u);
  });

  test('a saver who does not see a part leaves it where it is, and a reviewer who does not see it cannot publish', async () => {
    const analysis = {
      text: final('Purity', 'Pureté'),
      marking: { tlp: 'AMBER+STRICT' as const, sectors: ['laboratory' as const] },
    };
    const { id } = await composeComplete({ fields: { ...complete.fields, analysis } });
    const reviewer = { ...hal, subject: 'CA:ria', duties: bo.duties };

    await actAs(hal, () => save(id, 2, { ...complete, severity: 'minor' }));
    const { draft } = await actAs(ana, () => alerts().submit(id, { expectedRevision: 3 }));

    expect(draft?.text.fields.analysis?.text.en?.text).toBe('Purity');
    expect((await actAs(reviewer, () => alerts().find(id))).draft?.mayPublish).toBe(false);
    expect(await codeOf(() => actAs(reviewer, () => alerts().publish(id, { expectedRevision: 3 })))).toBe(
      'access.not-allowed',
    );
  });

  test('nobody marks an alert so that they could not see it', async () => {
    const { id } = await composeComplete();
    const marking = { tlp: 'RED' as const, recipients: ['CA:bo'] };

    expect(await codeOf(() => actAs(ana, () => save(id, 2, { ...complete, marking })))).toBe('alert.marking-hides-it');
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

function replyOf(reply: object): Parameters<Entrance['node']['alerts']['reply']>[1] {
  return AlertReplyRequest.parse(reply);
}

async function messageOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
