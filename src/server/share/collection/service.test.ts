import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines, openEngine, type TestDatabase } from '../../../../test/database/_engines.ts';
import type { StixObject } from '../../../exchange/index.ts';
import { publicMarking } from '../../../model/index.ts';
import { actAs, nodeReader, operatorReader, RoomContext, registerMarking } from '../../access/index.ts';
import type { ShareContext } from '../context.ts';
import { CollectionService } from './service.ts';
import { type ObjectQuery, readObjects } from './shared-object-read-store.ts';

const country = 'CA';
const start = Date.parse('2026-06-01T12:00:00.000Z');

function indicator(over: Readonly<Record<string, string | boolean>> = {}): StixObject {
  const at = '2026-05-01T00:00:00.000Z';
  return {
    type: 'indicator',
    spec_version: '2.1',
    id: `indicator--${randomUUID()}`,
    created: at,
    modified: at,
    ...over,
  };
}

describe.each(engines)('%s', (engine) => {
  let opened: TestDatabase;
  let service: CollectionService;
  let context: ShareContext;
  let clock = start;
  let id = '';
  let publicId = 0;
  let amberId = 0;

  beforeAll(async () => {
    opened = await openEngine(engine);
    const room = new RoomContext({
      database: opened.database,
      now: () => new Date(clock),
      country,
      otherwise: () => operatorReader(country, 'analyst'),
    });
    context = Object.assign(room, { country });
    service = new CollectionService(context);
    id = (await service.add({ alias: 'open', title: 'Open' })).id;
    [publicId, amberId] = await asNode((connection) =>
      Promise.all([
        registerMarking(connection, publicMarking),
        registerMarking(connection, { ...publicMarking, tlp: 'AMBER', releasableTo: ['CA', 'MX'] }),
      ]),
    );
  });
  afterAll(() => opened.close());

  function asNode<Result>(work: Parameters<typeof context.database.write<Result>>[1]): Promise<Result> {
    return actAs(nodeReader(country), () => context.database.write(context.clearance, work));
  }

  function add(objects: readonly StixObject[], markingId = publicId): Promise<readonly string[]> {
    const news = objects.map((content) => ({ content, owner: 'CA', via: [], markingId }));
    return asNode((connection) => service.addObjects(connection, id, news));
  }

  async function read(query: Partial<ObjectQuery> = {}): Promise<readonly StixObject[]> {
    const versions = { every: false, last: true, first: false, moments: [] };
    const markings = [publicId, amberId];
    const asked = { collection: id, markings, after: 0, limit: 1000, mostBytes: 1e9, versions, ...query };
    const page = await context.database.read(context.clearance, (connection) => readObjects(connection, asked));
    return page.entries.map(({ content }) => JSON.parse(content) as StixObject);
  }

  test('the same version is known, with another content in conflict, in one list and in several', async () => {
    const object = indicator({ name: 'first' });
    const other = { ...object, name: 'other' };
    const later = { ...object, modified: '2026-05-02T00:00:00Z' };

    expect(await add([object, object, other, later])).toEqual(['added', 'known', 'conflict', 'added']);
    expect(await add([object, other, later])).toEqual(['known', 'conflict', 'known']);
    // The same instant in other decimals is the same version.
    expect(await add([{ ...later, modified: '2026-05-02T00:00:00.000000Z' }])).toEqual(['conflict']);
  });

  test('an object without a version of its own is known by its content', async () => {
    const object: StixObject = { type: 'url', id: `url--${randomUUID()}`, value: 'https://example.org/a' };

    expect(await add([object, object])).toEqual(['added', 'known']);
    expect(await add([object])).toEqual(['known']);
    expect(await add([{ ...object, value: 'https://example.org/b' }])).toEqual(['added']);
    expect(await read({ ids: [object.id] })).toEqual([{ ...object, value: 'https://example.org/b' }]);
  });

  test('the latest and first versions are those that the reader may see', async () => {
    const object = indicator({ name: '1' });
    const second = { ...object, name: '2', modified: '2026-05-02T00:00:00Z' };
    const third = { ...object, name: '3', modified: '2026-05-03T00:00:00Z' };
    const names = async (query: Partial<ObjectQuery>): Promise<unknown[]> =>
      (await read({ ids: [object.id], ...query })).map(({ name }) => name);
    const first = { every: false, last: false, first: true, moments: [] };
    // Out of order, the narrow ones around the wide one.
    await add([third], amberId);
    await add([second], publicId);
    await add([object], amberId);

    expect(await names({})).toEqual(['3']);
    expect(await names({ markings: [publicId] })).toEqual(['2']);
    expect(await names({ versions: first })).toEqual(['1']);
    expect(await names({ versions: first, markings: [publicId] })).toEqual(['2']);
    expect(await names({ versions: { ...first, first: false, every: true } })).toEqual(['3', '2', '1']);
    expect(await names({ markings: [] })).toEqual([]);
  });

  test('moments of addition grow when the clock stands still or goes back', async () => {
    const numbers = async (): Promise<number[]> => {
      const versions = { every: true, last: false, first: false, moments: [] };
      const asked = { collection: id, markings: [publicId], after: 0, limit: 10_000, mostBytes: 1e9, versions };
      const page = await context.database.read(context.clearance, (connection) => readObjects(connection, asked));
      return page.entries.map(({ seq }) => seq);
    };
    const before = await numbers();
    await add(Array.from({ length: 500 }, () => indicator()));
    clock -= 3_600_000;
    await add(Array.from({ length: 500 }, () => indicator()));
    clock += 7_200_000;
    await add([indicator()]);
    const after = await numbers();

    expect(after.length).toBe(before.length + 1_001);
    expect(new Set(after).size).toBe(after.length);
    expect(after.at(-1)).toBeGreaterThanOrEqual(clock * 1000);
    const rows = await asNode((connection) =>
      connection.query<{ fits: boolean }>(
        `select bool_and(extract(epoch from date_added) * 1000000 = seq) as fits from shared_object`,
      ),
    );
    expect(rows).toEqual([{ fits: true }]);
  });

  test('who polls while 200 write misses none', async () => {
    const objects = Array.from({ length: 200 }, () => indicator());
    const got = new Set<string>();
    let after = clock * 1000;
    let done = false;
    const poll = async (): Promise<void> => {
      for (;;) {
        const last = done;
        const versions = { every: false, last: true, first: false, moments: [] };
        const asked = { collection: id, markings: [publicId], after, limit: 7, mostBytes: 1e9, versions };
        const { entries } = await context.database.read(context.clearance, (connection) =>
          readObjects(connection, asked),
        );
        for (const { stixId } of entries) got.add(stixId);
        after = entries.at(-1)?.seq ?? after;
        if (last && entries.length === 0) return;
      }
    };
    const polling = poll();
    await Promise.all(objects.map((object) => add([object])));
    done = true;
    await polling;

    expect(objects.filter((object) => !got.has(object.id))).toEqual([]);
  });

  test('pages are the same under few markings as under many', async () => {
    for (let round = 0; round < 12; round += 1) {
      await add(
        Array.from({ length: 1 + (round % 4) }, () => indicator()),
        round % 2 === 0 ? publicId : amberId,
      );
    }
    const many = [publicId, amberId, ...Array.from({ length: 20 }, (_, index) => 30_000 + index)];
    const whole = await read({ limit: 10_000 });

    expect(await read({ markings: many, limit: 10_000 })).toEqual(whole);
    expect(await read({ limit: 9 })).toEqual(whole.slice(0, 9));
    expect(await read({ markings: many, limit: 9 })).toEqual(whole.slice(0, 9));
    expect(await read({ markings: [] })).toEqual([]);
  });

  test('a page ends at its bytes, and one large object is a page of its own', async () => {
    const objects = [indicator({ description: 'x'.repeat(3_000) }), indicator(), indicator()];
    await add(objects);
    const ids = objects.map((object) => object.id);

    expect((await read({ ids, mostBytes: 100 })).map((object) => object.id)).toEqual(ids.slice(0, 1));
    expect((await read({ ids, mostBytes: 3_300 })).map((object) => object.id)).toEqual(ids.slice(0, 2));
  });

  test('nothing of the alerts can be deleted, not even by the node', async () => {
    const alerts = await service.alertsCollection();
    expect((await service.alertsCollection()).id).toBe(alerts.id);
    const content = indicator();
    await asNode((connection) =>
      service.addObjects(connection, alerts.id, [{ content, owner: 'CA', via: [], markingId: publicId }]),
    );
    await asNode((connection) => connection.query('delete from shared_object where collection_id = $1', [alerts.id]));
    await asNode((connection) => connection.query('delete from collection where id = $1', [alerts.id]));

    const versions = { every: false, last: true, first: false, moments: [] };
    expect(await read({ collection: alerts.id, versions })).toEqual([content]);
    await expect(service.remove('alerts')).rejects.toThrow('collection.alerts-are-kept');
    await expect(service.grant('alerts', { subject: 'token:1', canRead: true, canWrite: true })).rejects.toThrow(
      'collection.alerts-are-kept',
    );
  });

  test('a peer is not sent what it owns or what came through it', async () => {
    const own = indicator();
    const through = indicator();
    const other = indicator();
    const ids = [own.id, through.id, other.id];
    await asNode((connection) =>
      service.addObjects(connection, id, [
        { content: own, owner: 'MX', via: [], markingId: publicId },
        { content: through, owner: 'US', via: ['MX', 'NL'], markingId: publicId },
        { content: other, owner: 'US', via: ['NL'], markingId: publicId },
      ]),
    );

    expect(await read({ ids, notFrom: 'MX' })).toEqual([other]);
  });
});
