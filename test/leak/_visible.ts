import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import {
  AlertReplyRequest,
  ComposeRequest,
  MuteRequest,
  NewToken,
  OneTimeLink,
  SaveDraftRequest,
} from '../../src/api/index.ts';
import { publicMarking } from '../../src/model/index.ts';
import { actAs, type NodeIdentity, registerMarking } from '../../src/server/access/index.ts';
import type { VigiaNode } from '../../src/server/index.ts';
import { plant, quietMonths } from '../../src/server/warn/_planted.ts';
import { complete, final, person } from '../server/_alerts.ts';
import { Browser, goodPassword } from '../server/_people.ts';
import type { VisibleParents } from './_put.ts';

/** Session or credential with which somebody asks. */
export type Credential = Readonly<Record<string, string>>;

export interface Furnished {
  readonly parents: VisibleParents;
  /** Headers of people and programs. */
  readonly credentials: Readonly<Record<'hal' | 'lea' | 'adam' | 'program', Credential>>;
  readonly peers: readonly NodeIdentity[];
}

const author = person('author');
const second = person('second', { duties: ['read', 'analyse', 'approve'] });
const outbreak = [...quietMonths(5), 40];

/** People, programs, peers, and something of every kind that all of them, or some of them, may see. */
export async function furnish(
  node: VigiaNode,
  app: FastifyInstance,
  { peers, clock }: { readonly peers: readonly NodeIdentity[]; readonly clock: () => Date },
): Promise<Furnished> {
  const green = { ...publicMarking, tlp: 'GREEN' as const };
  const [series = 0] = await plant(node.database, {
    asOf: '2026-06-01',
    series: [
      { values: outbreak, start: '2021-06-01', place: 'CA-AB', substance: 'fentanyl' },
      { values: outbreak, start: '2021-06-01', place: 'CA-BC', substance: 'fentanyl', marking: green },
      { values: [...quietMonths(9), 8], start: '2021-06-01', place: 'US-TX', substance: 'xylazine' },
    ],
  });
  await node.database.own(async (connection) => {
    const open = await registerMarking(connection, publicMarking);
    // As an ingest writes it.
    await connection.execute(
      `update delivery set rows = '{"read": 7, "accepted": 7, "rejected": 0, "flagged": 0, "new": 7, "changed": 0}',
         observations = '{"new": 6, "changed": 0, "withdrawn": 0, "unchanged": 0}', records = '{"new": 0, "changed": 0, "unchanged": 0}'`,
    );
    await connection.query(
      `insert into substance (id, kind, name, source_id, marking_id)
       values ('visible:powder', 'reported', '{"en": "Powder", "fr": "Poudre", "es": "Polvo"}', 'test-source', $1)`,
      [open],
    );
  });
  await node.scan();
  const credentials = await admitPeople(node, app, clock);
  await meetPeers(node, peers, clock);
  return { parents: await makeVisible(node, series), credentials, peers };
}

async function admitPeople(
  node: VigiaNode,
  app: FastifyInstance,
  clock: () => Date,
): Promise<Furnished['credentials']> {
  const duties = ['read', 'analyse', 'approve', 'share'] as const;
  const rights = {
    hal: { country: 'CA', sectors: ['health'], duties, highestTlp: 'AMBER+STRICT' },
    lea: { country: 'CA', sectors: ['laboratory', 'police'], duties, highestTlp: 'GREEN' },
    adam: { country: 'CA', sectors: ['administrator'], duties: ['administer'], highestTlp: null },
  } as const;
  const credentials: Record<string, Credential> = {};
  for (const [id, of] of Object.entries(rights)) {
    const link = OneTimeLink.parse(
      await actAs(node.operator, async () => {
        await node.door.people.add({
          id,
          name: `Person ${id}`,
          ...of,
          sectors: [...of.sectors],
          duties: [...of.duties],
        });
        return node.door.people.makeLink(id);
      }),
    );
    const browser = new Browser(app);
    const answer = await browser.post('/api/v1/sign-in/link', { token: link.token, password: goodPassword });
    if (answer.statusCode !== 200) throw new Error(answer.body);
    browser.notice(answer);
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    credentials[id] = { cookie, 'x-csrf-token': browser.csrfToken ?? '' };
  }
  const { bearer } = NewToken.parse(
    await actAs(node.operator, () =>
      node.door.tokens.make({
        name: 'program',
        scopes: ['sharing.read', 'sharing.manage', 'alert.draft', 'data.export', 'screening.submit'],
        country: 'CA',
        sectors: ['health'],
        highestTlp: 'AMBER',
        expiresAt: new Date(clock().getTime() + 86_400_000).toISOString(),
      }),
    ),
  );
  const { hal = {}, lea = {}, adam = {} } = credentials;
  return { hal, lea, adam, program: { authorization: `Bearer ${bearer}` } };
}

async function meetPeers(node: VigiaNode, peers: readonly NodeIdentity[], clock: () => Date): Promise<void> {
  await node.asNode(async () => {
    for (const identity of peers) {
      const keys = identity.publishedKeys.map(({ publicJwk, fingerprint, since, until, endorsement }) => ({
        publicJwk: { ...publicJwk },
        fingerprint,
        since,
        until,
        endorsement,
      }));
      const document = {
        country: identity.country,
        node: identity.node,
        identity: identity.identityId,
        name: null,
        url: null,
        keys,
        protocolVersions: [1],
        version: '1.0.0',
        collection: randomUUID(),
        epoch: randomUUID(),
        clock: clock().toISOString(),
        view: 'same',
      };
      await node.share.peers.add({ document, fingerprint: identity.key.fingerprint });
      await node.share.peers.allow(identity.country, {
        profile: identity.country === 'NL' ? 'partner' : 'member',
        agreementFrom: '2026-01-01',
        agreementUntil: '2027-01-01',
        highestTlp: 'AMBER',
        sectors: ['health'],
      });
    }
  });
}

/** Signals, alerts, a process, a mute, a list, collections with something in them. */
async function makeVisible(node: VigiaNode, series: number): Promise<VisibleParents> {
  const { warn, alerts, share, processes, mutes, database } = node;
  const signal = await actAs(node.operator, async () => {
    const { groups } = await warn.listSignals({ state: 'new~in-review~verified', heldBack: 'all' });
    const id = groups[0]?.lead.id ?? 0;
    await warn.decide(id, { verdict: 'verify' });
    return id;
  });
  const compose = async (marking: object): Promise<string> =>
    actAs(author, async () => {
      const { id } = await alerts.compose(ComposeRequest.parse({ marking }));
      const text = { ...complete, marking, signals: [{ id: signal }] };
      await alerts.save(id, SaveDraftRequest.parse({ expectedRevision: 1, text }));
      return id;
    });
  const alert = await compose({ tlp: 'GREEN' });
  await actAs(author, () => alerts.submit(alert, { expectedRevision: 2 }));
  await actAs(second, () => alerts.publish(alert, { expectedRevision: 2 }));
  const draft = await compose({ tlp: 'AMBER', releasableTo: ['CA', 'MX', 'NL'] });
  await actAs(author, async () =>
    alerts.reply(alert, AlertReplyRequest.parse({ kind: 'note', text: final('Seen here too', 'Vu ici aussi') })),
  );
  return actAs(node.operator, async () => {
    const process = await processes.open({
      jurisdiction: 'UN',
      procedure: 'un-1988-precursor',
      subject: { kind: 'substance', id: '1-boc-4-ap' },
      owner: 'Precursor unit',
      startedOn: '2026-01-01',
    });
    await mutes.mute(
      MuteRequest.parse({
        scope: 'substance-place',
        substance: 'xylazine',
        place: 'US-TX',
        reason: 'known-event',
        until: '2026-12-31',
      }),
    );
    const { id: alertsCollection } = await share.collections.alertsCollection();
    const open = await share.collections.add({
      alias: 'for-programs',
      title: 'For programs',
      grants: [
        { subject: 'token:*', canRead: true, canWrite: true },
        { subject: 'token:1', canRead: true, canWrite: true },
      ],
    });
    const [numbers] = await database.own((connection) =>
      connection.query<{ alert: number; delivery: number }>(
        `select (select id from alert where uid = $1) as alert, (select max(id) from delivery) as delivery`,
        [alert],
      ),
    );
    return {
      signal,
      alert,
      draft,
      alertNumber: numbers?.alert ?? 0,
      process: process.id,
      delivery: numbers?.delivery ?? 0,
      series,
      openCollection: open.id,
      alertsCollection,
    };
  });
}
