import { beforeAll, describe, expect, test } from 'vitest';
import { RecordPage } from '../../src/api/index.ts';
import { type Marking, publicMarking, type RecordKind } from '../../src/model/index.ts';
import { registerMarking } from '../../src/server/access/index.ts';
import { type Browser, goodPassword, openHouse } from './_people.ts';

const source = 'uk-wedinos';
const ofCanada = 'ca-bc-deaths';
const permit = {
  substance: '4-piperidone',
  quantity: 25,
  exporter: 'an exporter',
  importer: 'an importer',
  route: 'a route',
};

interface Planted {
  readonly id: string;
  readonly source?: string;
  readonly kind: RecordKind;
  readonly date: string;
  readonly marking: Marking;
  readonly asOf?: string;
  readonly payload?: object;
}

const amber: Marking = { ...publicMarking, tlp: 'AMBER', releasableTo: ['CA'], originators: ['CA'] };
const events: readonly Planted[] = [
  { id: 'W1', kind: 'drug-checking-sample', date: '2025-03-01', marking: publicMarking, payload: { form: 'tablet' } },
  { id: 'W2', kind: 'drug-checking-sample', date: '2025-03-02', marking: amber },
  { id: 'S1', kind: 'seizure', date: '2025-03-03', marking: amber },
  { id: 'S2', kind: 'seizure', date: '2025-03-03', marking: { ...amber, tlp: 'RED' } },
  { id: 'S3', kind: 'seizure', date: '2025-03-01', marking: amber, asOf: '2025-04-01', payload: { grams: 5 } },
  { id: 'S3', kind: 'seizure', date: '2025-03-01', marking: amber, asOf: '2025-05-01', payload: { grams: 8 } },
  { id: 'P1', source: ofCanada, kind: 'pre-export-notification', date: '2025-03-01', marking: amber, payload: permit },
  { id: 'S4', kind: 'seizure', date: '2025-02-01', marking: amber },
];

const house = openHouse({ country: 'CA' });
const browsers: Record<string, Browser> = {};

beforeAll(async () => {
  const { node, makePerson, browser } = house();
  await node.asNode(() =>
    node.database.write(node.clearance, async (connection) => {
      for (const event of events) {
        const { id, source: of = source, kind, date, marking, asOf = '2025-04-01', payload = {} } = event;
        await connection.query(
          `insert into record (source_id, external_id, as_of, delivery_id, kind, event_date, place_id, payload, training, marking_id)
           values ($1, $2, $3, 1, $4, $5, 'CA-BC', $6, false, $7)`,
          [of, id, asOf, kind, date, JSON.stringify(payload), await registerMarking(connection, marking)],
        );
      }
    }),
  );
  const people = {
    med: { sectors: ['health'], highestTlp: 'AMBER' },
    pol: { sectors: ['police'], highestTlp: 'AMBER' },
    customs: { sectors: ['customs-and-post'], highestTlp: 'AMBER+STRICT' },
    fin: { sectors: ['finance'], highestTlp: 'RED' },
  };
  for (const [id, rights] of Object.entries(people)) {
    await makePerson(id, rights);
    const one = browser();
    expect((await one.signIn(id, goodPassword)).statusCode).toBe(200);
    browsers[id] = one;
  }
});

async function ask(id: string, query = ''): Promise<RecordPage> {
  const answer = await browsers[id]?.get(`/api/v1/records?source=${source}${query}`);
  expect(answer?.statusCode, answer?.body).toBe(200);
  return RecordPage.parse(answer?.json());
}

const idsOf = ({ records }: RecordPage): string[] => records.map(({ externalId }) => externalId);

describe('events of a source', () => {
  test('are for who works with their kind; what is public, for everybody; what is marked above somebody, not', async () => {
    expect(idsOf(await ask('pol'))).toEqual(['S1', 'S3', 'W1', 'S4']);
    expect(idsOf(await ask('med'))).toEqual(['W2', 'W1']);
    expect(idsOf(await ask('fin'))).toEqual(['W1']);
  });

  test('stand once, as known on the day that is asked for', async () => {
    const known = async (query: string): Promise<unknown> =>
      (await ask('pol', query)).records.find(({ externalId }) => externalId === 'S3');
    expect(await known('')).toMatchObject({ asOf: '2025-05-01', payload: { grams: 8 }, tlp: 'AMBER' });
    expect(await known('&asKnownOn=2025-04-30')).toMatchObject({ asOf: '2025-04-01', payload: { grams: 5 } });
    expect(await known('&asKnownOn=2025-03-31')).toBeUndefined();
  });

  test('are filtered by kind, place and days, and come page by page', async () => {
    expect(idsOf(await ask('pol', '&kind=seizure&from=2025-03-01&to=2025-03-02'))).toEqual(['S3']);
    expect(idsOf(await ask('pol', '&place=CA'))).toHaveLength(4);
    expect(idsOf(await ask('pol', '&place=US'))).toEqual([]);
    const pages: string[] = [];
    for (let page = await ask('pol', '&limit=1'); ; page = await ask('pol', `&limit=1&cursor=${page.next}`)) {
      pages.push(...idsOf(page));
      if (page.next === null) break;
    }
    expect(pages).toEqual(['S1', 'S3', 'W1', 'S4']);
  });

  test('a cursor that is none and a source that is none are refused', async () => {
    const refused = await browsers['pol']?.get(`/api/v1/records?source=${source}&cursor=AAAA`);
    expect(refused?.statusCode).toBe(400);
    expect((await browsers['pol']?.get('/api/v1/records?source=nowhere'))?.json()).toMatchObject({
      code: 'source.unknown',
    });
  });

  test('what a law keeps from a reader is withheld field by field, and named', async () => {
    const ask91 = async (id: string): Promise<unknown> =>
      RecordPage.parse((await browsers[id]?.get(`/api/v1/records?source=${ofCanada}`))?.json()).records;

    // Precursor Control Regulations, s. 91: dealers and routes are for customs, police and ministry, TLP:AMBER+STRICT.
    expect(await ask91('customs')).toMatchObject([{ externalId: 'P1', payload: permit, withheld: [] }]);
    expect(await ask91('pol')).toMatchObject([
      {
        externalId: 'P1',
        payload: { substance: '4-piperidone', quantity: 25 },
        withheld: ['exporter', 'importer', 'route'].map((field) => ({
          field,
          legalBasis: expect.stringContaining('s. 91'),
        })),
      },
    ]);
    expect(await ask91('med')).toEqual([]);
  });

  test('reading what is not public is in the audit trail', async () => {
    await ask('pol');
    const { node } = house();
    const [entry] = await node.asNode(() =>
      node.database.read(node.clearance, (connection) =>
        connection.query<{ detail: object }>(
          "select detail from audit_entry where action = 'data.read' and subject = 'CA:pol' order by seq desc limit 1",
        ),
      ),
    );
    expect(entry?.detail).toMatchObject({ tlp: 'AMBER', count: 3, named: ['records:S1', 'records:S3', 'records:S4'] });
  });
});
