import { describe, expect, test } from 'vitest';
import { type AlertDetail, AlertReplyRequest, ComposeRequest, SaveDraftRequest } from '../../src/api/index.ts';
import { type AlertReply, type Marking, publicMarking, type SharedAlert, sectors } from '../../src/model/index.ts';
import { actAs, type Reader, registerMarking } from '../../src/server/access/index.ts';
import { AlertService } from '../../src/server/act/index.ts';
import { noGuard } from '../../src/server/observe/index.ts';
import type { Connection } from '../../src/server/store/index.ts';
import { type Entrance, openEntrance } from './_api.ts';

const entrance = openEntrance({ country: 'CA', analyst: 'operator' });

const ana: Reader = {
  kind: 'person',
  subject: 'CA:ana',
  name: 'ana',
  country: 'CA',
  sectors,
  duties: ['read', 'analyse'],
  highestTlp: 'RED',
};

const fromMexico: Marking = { ...publicMarking, tlp: 'AMBER', releasableTo: ['CA', 'MX'], originators: ['MX'] };
const uid = '11111111-2222-4333-8444-555555555555';

function shared(change: Partial<SharedAlert> = {}): SharedAlert {
  return {
    id: uid,
    owner: 'MX',
    version: 1,
    createdAt: '2024-06-01T08:00:00.000Z',
    publishedAt: '2024-06-01T10:00:00.000Z',
    state: 'published',
    retraction: null,
    content: {
      title: { es: { text: 'Tabletas con carfentanilo', state: 'final' } },
      fields: { risk: { text: { es: { text: 'Riesgo', state: 'final' } }, marking: null } },
      audiences: {},
      severity: 'severe',
      reliability: 'B',
      credibility: '2',
      from: '2024-05-20',
      until: '2024-05-31',
      substances: ['carfentanil'],
      places: ['MX-SON'],
      training: false,
      signals: [],
      series: [],
      findings: [
        {
          substance: 'carfentanil',
          methods: ['LC-MS/MS'],
          foundOn: '2024-05-25',
          place: 'MX-SON',
          samples: 3,
          form: 'pill-tablet',
          marking: { ...fromMexico, sectors: ['laboratory'] },
        },
      ],
      marking: fromMexico,
    },
    request: { text: { es: { text: '¿Lo han visto?', state: 'final' } }, due: '2024-06-20' },
    ...change,
  };
}

function alerts(): Entrance['node']['alerts'] {
  return entrance().node.alerts;
}

/** The same alerts without anybody who hands on at once what was said. */
function unheard(): AlertService {
  return new AlertService(entrance().node.actContext, {
    requiredLanguages: ['en', 'fr'],
    figures: noGuard,
    listRecipients: async () => [],
  });
}

function asNode<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
  const { node } = entrance();
  return node.asNode(() => node.database.write(node.clearance, work));
}

function receive(alert: SharedAlert, marking: Marking = alert.content.marking): Promise<string> {
  return asNode(async (connection) =>
    alerts().receiveAlert(connection, alert, { from: 'MX', markingId: await registerMarking(connection, marking) }),
  );
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

function find(id: string, reader: Reader = ana): Promise<AlertDetail> {
  return actAs(reader, () => alerts().find(id));
}

function reply(id: string, request: object): Promise<AlertDetail> {
  return actAs(ana, () => alerts().reply(id, AlertReplyRequest.parse(request)));
}

describe('a received alert', () => {
  test('is shown with its owner, waits for an answer, and nobody here changes it', async () => {
    expect(await receive(shared())).toBe('added');
    expect(await receive(shared())).toBe('known');

    const alert = await find(uid);
    expect(alert).toMatchObject({
      own: false,
      owner: 'MX',
      state: 'published',
      version: 1,
      waiting: 'answer',
      draft: null,
    });
    expect(alert.text?.findings).toMatchObject([{ substance: 'carfentanil', marking: { sectors: ['laboratory'] } }]);
    expect(alert.versions).toMatchObject([{ publishedBy: 'MX', publishedAt: '2024-06-01T10:00:00.000Z' }]);
    const { operator } = entrance().node;
    const request = SaveDraftRequest.parse({ expectedRevision: 1, text: { title: {}, marking: { tlp: 'CLEAR' } } });
    expect(await codeOf(() => actAs(operator, () => alerts().save(uid, request)))).toBe('alert.not-own');
    const reason = { en: { text: 'no', state: 'final' as const }, fr: { text: 'non', state: 'final' as const } };
    expect(await codeOf(() => actAs(operator, () => alerts().retract(uid, { reason })))).toBe('alert.not-own');
    for (const step of ['submit', 'publish', 'discard'] as const) {
      expect(await codeOf(() => actAs(operator, () => alerts()[step](uid, { expectedRevision: 1 })))).toBe(
        'alert.not-own',
      );
    }
  });

  test('a part for another sector, and an alert for another country, leave no trace', async () => {
    const health: Reader = { ...ana, subject: 'CA:hal', sectors: ['health'], highestTlp: 'AMBER+STRICT' };

    expect((await find(uid, health)).text?.findings).toEqual([]);
    expect(await codeOf(() => find(uid, { ...ana, subject: 'US:sam', country: 'US' }))).toBe('alert.not-found');
    expect(await codeOf(() => find(uid, { ...ana, highestTlp: 'GREEN' }))).toBe('alert.not-found');
  });

  test('is read once per version', async () => {
    await reply(uid, { kind: 'answer', answer: 'no' });
    expect((await find(uid)).waiting).toBe('unread');
    expect((await actAs(ana, () => alerts().markRead(uid))).waiting).toBeNull();

    await receive(shared({ version: 3, state: 'updated', publishedAt: '2024-06-03T10:00:00.000Z' }));
    expect(await find(uid)).toMatchObject({ waiting: 'unread', version: 3, state: 'updated' });
  });

  test('an earlier version that comes late completes the history and changes nothing else', async () => {
    expect(await receive(shared({ version: 2, state: 'updated', publishedAt: '2024-06-02T10:00:00.000Z' }))).toBe(
      'older',
    );

    const alert = await find(uid);
    expect([alert.version, alert.publishedAt]).toEqual([3, '2024-06-03T10:00:00.000Z']);
    expect(alert.versions.map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  test('is held as strictly as its receiver says', async () => {
    const id = '21111111-2222-4333-8444-555555555555';
    await receive(shared({ id }), { ...fromMexico, sectors: ['police'] });

    expect(await codeOf(() => find(id, { ...ana, sectors: ['health'] }))).toBe('alert.not-found');
    expect((await find(id)).text?.marking.sectors).toEqual(['police']);
  });

  test.each<[string, Partial<SharedAlert>]>([
    ['claims to be of this node', { id: '31111111-2222-4333-8444-555555555555', owner: 'CA' }],
    ['changes its owner', { owner: 'US', version: 9 }],
    [
      'holds characters that nobody sees',
      { version: 9, content: { ...shared().content, title: { es: { text: 'a\u202Eb', state: 'final' } } } },
    ],
  ])('that %s is refused', async (_what, change) => {
    expect(await codeOf(() => receive(shared(change)))).toBe('alert.received-refused');
    expect((await find(uid)).version).toBe(3);
  });

  test('once retracted it never comes back', async () => {
    const retraction = { es: { text: 'Muestra equivocada', state: 'final' as const } };
    await receive(shared({ version: 4, state: 'retracted', retraction, publishedAt: '2024-06-04T10:00:00.000Z' }));
    expect(await find(uid)).toMatchObject({ state: 'retracted', version: 4 });

    expect(await codeOf(() => receive(shared({ version: 5, state: 'updated' })))).toBe('alert.received-refused');
  });
});

describe('replies', () => {
  const id = '41111111-2222-4333-8444-555555555555';
  const from = (change: Partial<AlertReply> = {}): AlertReply => ({
    id: '51111111-2222-4333-8444-555555555555',
    alert: id,
    owner: 'MX',
    kind: 'note',
    createdAt: '2024-06-02T08:00:00.000Z',
    modifiedAt: '2024-06-02T08:00:00.000Z',
    retracted: false,
    text: { es: { text: 'Nota', state: 'final' } },
    count: null,
    firstSeen: null,
    lastSeen: null,
    places: [],
    answer: null,
    marking: fromMexico,
    ...change,
  });
  const take = (one: AlertReply): Promise<string> => asNode((connection) => alerts().receiveReply(connection, one));

  test('of this node are at least as strict as the alert, and go out', async () => {
    await receive(shared({ id }));
    const sighting = {
      kind: 'sighting',
      count: 2,
      firstSeen: '2024-06-01',
      places: ['CA-AB'],
      marking: { tlp: 'CLEAR' },
    };
    const { replies } = await actAs(ana, () => unheard().reply(id, AlertReplyRequest.parse(sighting)));

    expect(replies).toMatchObject([
      { own: true, by: 'ana', count: 2, marking: { tlp: 'AMBER', originators: ['CA', 'MX'] } },
    ]);
    expect(replies[0]?.marking.releasableTo).toEqual(['CA', 'MX']);
    const waiting = await asNode((connection) => alerts().listUnreleased(connection));
    expect(waiting.at(-1)).toMatchObject({
      kind: 'reply',
      reply: { alert: id, owner: 'CA', kind: 'sighting', count: 2 },
    });
    await asNode((connection) =>
      alerts().markReleased(
        connection,
        waiting.map((one) => one.id),
      ),
    );
    expect(await asNode((connection) => alerts().listUnreleased(connection))).toEqual([]);
  });

  test('are changed and taken back; the last word counts', async () => {
    const before = (await find(id)).replies[0];
    if (before === undefined) throw new Error('no reply');
    const sighting = { kind: 'sighting', count: 5, firstSeen: '2024-06-01' };
    const changed = await actAs(ana, () => alerts().changeReply(id, before.id, AlertReplyRequest.parse(sighting)));
    expect(changed.replies).toMatchObject([{ count: 5, createdAt: before.createdAt }]);
    expect(Date.parse(changed.replies[0]?.modifiedAt ?? '')).toBeGreaterThan(Date.parse(before.modifiedAt));

    const retracted = await actAs(ana, () => alerts().retractReply(id, before.id));
    expect(retracted.replies).toMatchObject([{ retracted: true }]);
    expect(await codeOf(() => actAs(ana, () => alerts().retractReply(id, before.id)))).toBe('alert.reply-not-found');
  });

  test.each<[string, object]>([
    ['an answer without one', { kind: 'answer' }],
    ['an empty note', { kind: 'note', text: { en: { text: ' ' } } }],
    ['a sighting without days', { kind: 'sighting', count: 3 }],
    ['a note with figures', { kind: 'note', text: { en: { text: 'x' } }, count: 3 }],
    ['days in the wrong order', { kind: 'sighting', firstSeen: '2024-06-02', lastSeen: '2024-06-01' }],
  ])('%s is refused', async (_what, request) => {
    expect(await codeOf(() => reply(id, request))).toBe('alert.reply-invalid');
  });

  test('of another node: known once, later words replace, earlier ones do not, nobody speaks for us', async () => {
    expect(await take(from())).toBe('added');
    expect(await take(from())).toBe('known');
    const text = { es: { text: 'Nota corregida', state: 'final' as const } };
    expect(await take(from({ modifiedAt: '2024-06-03T08:00:00.000Z', text }))).toBe('added');
    expect(await take(from({ modifiedAt: '2024-06-02T20:00:00.000Z' }))).toBe('older');

    const shown = (await find(id)).replies.filter(({ own }) => !own);
    expect(shown.map((one) => one.text.es?.text)).toEqual(['Nota corregida']);
    expect(
      await take(from({ alert: '61111111-2222-4333-8444-555555555555', id: '71111111-2222-4333-8444-555555555555' })),
    ).toBe('waiting');
    expect(await codeOf(() => take(from({ owner: 'CA' })))).toBe('alert.received-refused');
    expect(await codeOf(() => take(from({ owner: 'US', modifiedAt: '2024-06-05T08:00:00.000Z' })))).toBe(
      'alert.received-refused',
    );
  });

  test('a request counts who answered and who is overdue', async () => {
    const text = (en: string, fr: string) => ({ en: { text: en, state: 'final' }, fr: { text: fr, state: 'final' } });
    const { operator } = entrance().node;
    const own = await actAs(operator, async () => {
      const composed = await alerts().compose(ComposeRequest.parse({}));
      const saved = await alerts().save(
        composed.id,
        SaveDraftRequest.parse({
          expectedRevision: 1,
          text: {
            title: text('Seen elsewhere?', 'Vu ailleurs?'),
            fields: { risk: { text: text('Risk', 'Risque') }, event: { text: text('Event', 'Événement') } },
            places: ['CA-AB'],
            request: { text: text('Have you seen it?', 'L’avez-vous vu?'), due: '2024-06-15' },
            marking: { tlp: 'AMBER', releasableTo: ['MX', 'US'] },
          },
        }),
      );
      await alerts().submit(saved.id, { expectedRevision: 2 });
      return unheard().publish(saved.id, { expectedRevision: 2 });
    });
    const answer = { kind: 'answer' as const, answer: 'yes' as const, alert: own.id };
    expect(await take(from({ ...answer, id: '81111111-2222-4333-8444-555555555555' }))).toBe('added');

    expect((await find(own.id)).tally).toMatchObject({
      due: '2024-06-15',
      countries: [{ country: 'MX', state: 'answered', answer: 'yes' }],
    });
    const sent = await asNode((connection) => alerts().listUnreleased(connection));
    expect(sent).toMatchObject([{ kind: 'alert', alert: { id: own.id, version: 1, request: { due: '2024-06-15' } } }]);
    expect(sent[0]?.kind === 'alert' && sent[0].alert.content.marking).toMatchObject({
      releasableTo: ['CA', 'MX', 'US'],
      originators: ['CA'],
    });
  });
});
