import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { NewToken, TokenRequest } from '../../src/api/index.ts';
import { encodeMarking } from '../../src/exchange/index.ts';
import { type Marking, publicMarking } from '../../src/model/index.ts';
import { actAs, type Reader, registerMarking } from '../../src/server/access/index.ts';
import { sha256 } from '../../src/server/share/digest.ts';
import { openThrowAwayNode } from '../../tools/taxii/throw-away-node.ts';
import { openEntrance } from './_api.ts';

const accept = join(import.meta.dirname, '../../../shared/accept/taxii21_accept.mjs');
const type = 'application/taxii+json;version=2.1';

describe('the acceptance script of TAXII 2.1', () => {
  const missing = existsSync(accept) ? undefined : `${accept} is not here`;

  test.skipIf(missing !== undefined)(
    `passes every check${missing === undefined ? '' : ` (skipped: ${missing})`}`,
    async () => {
      const node = await openThrowAwayNode();
      try {
        const { status, lines } = await run([accept, ...node.arguments]);

        expect(lines.at(-1), lines.join('\n')).toMatch(/^\d+ passed, 0 failed$/);
        expect(status).toBe(0);
        expect(lines.find((line) => line.startsWith('MUST: '))).toMatch(/ 0 failed, 0 skipped$/);
        expect(Number(lines.at(-1)?.split(' ')[0])).toBeGreaterThanOrEqual(135);
      } finally {
        await node.close();
      }
    },
    600_000,
  );
});

function run(
  command: readonly string[],
): Promise<{ readonly status: number | null; readonly lines: readonly string[] }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.once('error', reject);
    child.once('close', (status) =>
      resolve({ status, lines: Buffer.concat(pieces).toString('utf8').trim().split('\n') }),
    );
  });
}

const Answer = z.object({
  more: z.boolean().optional(),
  next: z.string().optional(),
  objects: z.array(z.looseObject({ id: z.string(), name: z.string().optional() })).optional(),
  versions: z.array(z.string()).optional(),
  success_count: z.number().optional(),
  failures: z.array(z.object({ id: z.string(), message: z.string() })).optional(),
});
type Answer = z.infer<typeof Answer>;

interface Indicator {
  readonly id: string;
  readonly modified: string;
  readonly name: string;
  readonly [property: string]: unknown;
}

function indicator(name: string, over: Readonly<Record<string, unknown>> = {}): Indicator {
  const at = '2024-06-01T00:00:00.000Z';
  return {
    type: 'indicator',
    spec_version: '2.1',
    id: `indicator--${randomUUID()}`,
    created: at,
    modified: at,
    name,
    pattern: "[url:value = 'https://example.org/']",
    pattern_type: 'stix',
    valid_from: at,
    ...over,
  };
}

const red = 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1';
const green = 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb';
const clear = 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487';

const foreigner: Reader = {
  kind: 'token',
  subject: 'token:900',
  name: 'foreigner',
  country: 'MX',
  sectors: ['health'],
  duties: ['read'],
  highestTlp: 'AMBER',
};

describe('what a reader may not see', () => {
  let wide: NewToken;
  let narrow: NewToken;
  let collection = '';
  const entrance = openEntrance({}, async ({ node }) => {
    const asOperator = <Result>(work: () => Result): Result => actAs(node.operator, work);
    const make = (over: Partial<TokenRequest>): Promise<NewToken> =>
      asOperator(() => node.door.tokens.make({ name: 'test', scopes: [], expiresAt: '2024-12-31T00:00:00Z', ...over }));
    wide = await make({});
    narrow = await make({ highestTlp: 'GREEN' });
    const subjects = [wide.token.subject, narrow.token.subject, foreigner.subject];
    const grants = subjects.map((subject) => ({ subject, canRead: true, canWrite: subject === wide.token.subject }));
    ({ id: collection } = await asOperator(() => node.share.collections.add({ alias: 'test', title: 'Test', grants })));
  });

  function ask(
    token: NewToken,
    path: string,
    options: { readonly method?: 'GET' | 'POST' | 'DELETE'; readonly body?: string } = {},
  ): Promise<LightMyRequestResponse> {
    const { method = 'GET', body } = options;
    return entrance().app.inject({
      method,
      url: `/taxii2/vigia/${path}`,
      headers: {
        host: 'localhost:8080',
        accept: type,
        authorization: `Bearer ${token.bearer}`,
        ...(body === undefined ? {} : { 'content-type': type }),
      },
      ...(body === undefined ? {} : { payload: body }),
    });
  }

  const ofCollection = (path: string): string => `collections/${collection}/${path}`;

  async function get(token: NewToken, path: string): Promise<Answer> {
    const answer = await ask(token, ofCollection(path));
    expect(answer.statusCode, answer.body).toBe(200);
    return Answer.parse(answer.json());
  }

  async function post(objects: readonly unknown[]): Promise<Answer> {
    const answer = await ask(wide, ofCollection('objects/'), { method: 'POST', body: JSON.stringify({ objects }) });
    expect(answer.statusCode, answer.body).toBe(202);
    return Answer.parse(answer.json());
  }

  test('leaves no trace in lists, counts, headers, errors and versions', async () => {
    const shown = [indicator('a', { object_marking_refs: [green] }), indicator('c', { object_marking_refs: [green] })];
    const hidden = indicator('b', { object_marking_refs: [red] });
    expect((await post([shown[0], hidden, shown[1]])).success_count).toBe(3);
    const absent = `indicator--${randomUUID()}`;
    const both = `match[id]=${[...shown, hidden].map(({ id }) => id).join(',')}`;

    expect((await get(wide, `objects/?${both}`)).objects?.length).toBe(3);
    for (const resource of ['objects/', 'manifest/']) {
      const { objects, more } = await get(narrow, `${resource}?${both}&limit=2`);
      expect(objects?.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
      expect(more).toBeUndefined();
      expect(await get(narrow, `${resource}?match[id]=${hidden.id}`)).toEqual({});
    }
    for (const path of ['', 'versions/', '?match[version]=all']) {
      const answers = [hidden.id, absent].map((id) => ask(narrow, ofCollection(`objects/${id}/${path}`)));
      const [one, other] = (await Promise.all(answers)).map((answer) => trace(answer));
      expect(one).toEqual(other);
      expect(one?.status).toBe(404);
    }
  });

  function trace({
    statusCode,
    headers,
    body,
  }: LightMyRequestResponse): { readonly status: number } & Record<string, unknown> {
    const changing = ['date', 'x-request-id', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'etag', 'set-cookie'];
    const kept = Object.entries(headers).filter(([name]) => !changing.includes(name));
    const { error_id: _, ...error } = z.looseObject({ error_id: z.string() }).parse(JSON.parse(body));
    return { status: statusCode, headers: Object.fromEntries(kept), error };
  }

  test('a later version under a narrower marking leaves the earlier one the latest', async () => {
    const first = indicator('first', { object_marking_refs: [green] });
    const second = { ...first, name: 'second', modified: '2024-06-02T00:00:00.000Z', object_marking_refs: [red] };
    await post([first, second]);
    const path = `objects/?match[id]=${first.id}`;

    expect((await get(wide, path)).objects?.map(({ name }) => name)).toEqual(['second']);
    expect((await get(narrow, path)).objects?.map(({ name }) => name)).toEqual(['first']);
    expect((await get(narrow, `objects/${first.id}/versions/`)).versions).toEqual([first.modified]);
  });

  test('what is unmarked stays in the organisation, what nobody understands is refused', async () => {
    const unmarked = indicator('unmarked');
    const unknown = indicator('unknown', { object_marking_refs: [`marking-definition--${randomUUID()}`] });
    const { success_count: successes, failures } = await post([unmarked, unknown]);

    expect(successes).toBe(1);
    expect(failures).toEqual(
      [
        { id: unknown.id, version: unknown.modified, message: 'its marking cannot be understood: missing-definition' },
      ].map(({ id, message }) => ({ id, message })),
    );
    expect(await get(narrow, `objects/?match[id]=${unmarked.id}`)).toEqual({});
    expect((await get(wide, `objects/?match[id]=${unmarked.id}`)).objects?.length).toBe(1);
  });

  test('a program of another country is given what names its country, or is public', async () => {
    const open = indicator('clear', { object_marking_refs: [clear] });
    const community = indicator('green', { object_marking_refs: [green] });
    await post([open, community]);
    const named = indicator('named');
    await plant(named, { ...publicMarking, tlp: 'AMBER', releasableTo: ['CA', 'MX'] });
    const ids = [open, community, named].map(({ id }) => id).join(',');

    const given = async (reader: Reader): Promise<readonly string[]> => {
      const { taxii } = entrance().node.share;
      const page = await actAs(reader, async () => {
        const found = await taxii.find(collection);
        return taxii.objects(found.collection, { 'match[id]': ids });
      });
      return page.entries.map(({ stixId }) => stixId);
    };
    expect(await given(foreigner)).toEqual([open.id, named.id]);
    // A peer that the node has no agreement with, whatever it was granted.
    expect(await given({ ...foreigner, kind: 'peer' })).toEqual([]);
  });

  function plant(content: Indicator, marking: Marking): Promise<unknown> {
    const { node } = entrance();
    return node.asNode(() =>
      node.database.write(node.clearance, async (connection) => {
        const markingId = await registerMarking(connection, marking);
        const object = { ...content, type: 'indicator' } as Parameters<
          typeof node.share.collections.addObjects
        >[2][number]['content'];
        return node.share.collections.addObjects(connection, collection, [
          { content: object, owner: '', via: [], markingId },
        ]);
      }),
    );
  }

  test('the same version with another content is a failure, and what was first stays', async () => {
    const object = indicator('first', { object_marking_refs: [green] });
    await post([object]);
    const { success_count: successes, failures } = await post([{ ...object, name: 'other' }, object]);

    expect(successes).toBe(1);
    expect(failures?.map(({ id }) => id)).toEqual([object.id]);
    expect((await get(wide, `objects/?match[id]=${object.id}`)).objects?.map(({ name }) => name)).toEqual(['first']);
  });

  describe('where somebody else holds an object that the poster may not see', () => {
    const statuses = z.object({
      successes: z.array(z.unknown()).optional(),
      failures: z.array(z.unknown()).optional(),
    });
    let narrowWriter: NewToken;

    async function postAs(token: NewToken, objects: readonly unknown[]): Promise<unknown> {
      const answer = await ask(token, ofCollection('objects/'), { method: 'POST', body: JSON.stringify({ objects }) });
      expect(answer.statusCode, answer.body).toBe(202);
      return statuses.parse(answer.json());
    }

    beforeAll(async () => {
      const { node } = entrance();
      await actAs(node.operator, async () => {
        const request = { name: 'writer', scopes: [], expiresAt: '2024-12-31T00:00:00Z', highestTlp: 'GREEN' } as const;
        narrowWriter = await node.door.tokens.make({ ...request, scopes: [] });
        const { subject } = narrowWriter.token;
        await node.share.collections.grant(collection, { subject, canRead: true, canWrite: true });
      });
    });

    test.each<[string, (hidden: Indicator) => Indicator]>([
      [
        'the same version with another content',
        (hidden) => ({ ...hidden, name: 'mine', object_marking_refs: [green] }),
      ],
      ['the same version under a marking that neither may be read back', (hidden) => ({ ...hidden, name: 'mine' })],
      ['the very same object', (hidden) => hidden],
      [
        'a later version',
        (hidden) => ({
          ...hidden,
          modified: '2024-06-01T01:00:00.000Z',
          object_marking_refs: [green],
        }),
      ],
    ])('%s is answered as if it were not there', async (_name, change) => {
      const [held, absent] = [indicator('hidden', { object_marking_refs: [red] }), indicator('hidden')];
      await post([held]);
      const [atHeld, atAbsent] = [change(held), change({ ...absent, object_marking_refs: [red] })];

      const answers = [await postAs(narrowWriter, [atHeld]), await postAs(narrowWriter, [atAbsent])];
      const read = async (id: string): Promise<unknown> => {
        const page = await ask(narrowWriter, ofCollection(`objects/?match[id]=${id}&match[version]=all`));
        return JSON.parse(page.body.replaceAll(id, 'id'));
      };

      expect(JSON.parse(JSON.stringify(answers[0]).replaceAll(held.id, absent.id))).toEqual(answers[1]);
      expect(await read(held.id)).toEqual(await read(absent.id));
      // What was first stays, for those who see it.
      const names = (await get(wide, `objects/?match[id]=${held.id}&match[version]=all`)).objects?.map(
        ({ name }) => name,
      );
      expect(names).toContain('hidden');
    });

    test('an observable, which has no version, posted again and again is stored once more and not oftener', async () => {
      const observable = {
        type: 'url',
        spec_version: '2.1',
        value: 'https://example.org/zqx',
        object_marking_refs: [red],
      };
      const id = `url--${randomUUID()}`;
      await post([{ ...observable, id }]);
      for (const _time of [1, 2, 3]) {
        const { successes } = statuses.parse(await postAs(narrowWriter, [{ ...observable, id }]));
        expect(successes).toMatchObject([{ id }]);
      }

      const { versions } = await get(wide, `objects/${id}/versions/`);
      expect(versions).toHaveLength(1);
    });

    test('a definition that the poster cannot see is none', async () => {
      const handling = encodeMarking({ ...publicMarking, sectors: ['police'], legalBasis: 'hidden law' }, sha256);
      const definition = handling.find(({ id }) => id !== clear);
      const { node } = entrance();
      await node.asNode(() =>
        node.database.write(node.clearance, async (connection) => {
          const markingId = await registerMarking(connection, { ...publicMarking, tlp: 'RED' });
          const content = definition ?? { type: 'marking-definition', id: 'none' };
          await node.share.collections.addObjects(connection, collection, [{ content, owner: '', via: [], markingId }]);
        }),
      );

      const refs = [green, definition?.id];
      const { failures } = statuses.parse(await postAs(narrowWriter, [indicator('x', { object_marking_refs: refs })]));

      expect(JSON.stringify(failures)).toContain('its marking cannot be understood');
    });
  });

  test('a status is told to who posted, and to nobody else', async () => {
    const body = JSON.stringify({ objects: [indicator('x')] });
    const posted = await ask(wide, ofCollection('objects/'), { method: 'POST', body });
    const { id } = z.object({ id: z.string() }).parse(posted.json());

    expect((await ask(wide, `status/${id}/`)).body).toBe(posted.body);
    expect((await ask(narrow, `status/${id}/`)).statusCode).toBe(404);
  });

  test('nothing is deleted from the alerts, and who has no right there finds nothing', async () => {
    const { node } = entrance();
    const { id } = await node.asNode(() => node.share.collections.alertsCollection());

    expect((await ask(wide, `collections/${id}/`)).statusCode).toBe(404);
    expect(
      (await ask(wide, `collections/${id}/objects/indicator--${randomUUID()}/`, { method: 'DELETE' })).statusCode,
    ).toBe(404);
    expect((await ask(wide, `collections/${randomUUID()}/`)).statusCode).toBe(404);
  });

  test('reads of what is restricted and deletions are in the audit trail, by number of objects', async () => {
    const object = indicator('audited', { object_marking_refs: [green] });
    await post([object]);
    await get(wide, `objects/${object.id}/`);
    expect((await ask(wide, ofCollection(`objects/${object.id}/`), { method: 'DELETE' })).statusCode).toBe(200);

    const { node } = entrance();
    const entries = await node.asNode(() =>
      node.database.read(node.clearance, (connection) =>
        connection.query<{ found: string }>(
          `select e::text as found from audit_entry e where e::text like '%' || $1 || '%' and e::text like '%' || $2 || '%'`,
          [object.id, wide.token.subject],
        ),
      ),
    );
    const found = entries.map((entry) => entry.found).join('\n');
    expect(found).toContain('data.read');
    expect(found).toContain('sharing.delete');
  });

  test('who asks without a token is told so in the form of TAXII', async () => {
    const answer = await entrance().app.inject({ url: '/taxii2/', headers: { host: 'localhost:8080', accept: type } });

    expect(answer.statusCode).toBe(401);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['www-authenticate']).toContain('Basic');
    expect(z.looseObject({ title: z.string() }).parse(answer.json())['http_status']).toBe('401');
  });
});
