import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NodeDocument } from '../../../api/index.ts';
import type { Page } from './pull-page.ts';
import type { Cursor } from './sync-store.ts';
import { advance, beginWalk, skip } from './walk.ts';

const start = Date.parse('2026-05-04T12:00:00Z');
const at = (minutes: number): Date => new Date(start + minutes * 60_000);
const collection = '00000000-0000-4000-8000-000000000001';
const epochs = ['00000000-0000-4000-8000-0000000000e1', '00000000-0000-4000-8000-0000000000e2'];

function documentOf(overrides: Partial<NodeDocument> = {}): NodeDocument {
  return {
    country: 'MX',
    node: '00000000-0000-4000-8000-00000000000a',
    identity: 'identity--00000000-0000-4000-8000-00000000000a',
    name: null,
    url: null,
    keys: [],
    protocolVersions: [1],
    version: 'test',
    collection,
    epoch: epochs[0] ?? null,
    clock: at(0).toISOString(),
    view: 'v',
    ...overrides,
  };
}

const walkOf = (cursor: Cursor | undefined, now: Date, overrides: Partial<NodeDocument> = {}): Cursor => {
  const document = documentOf({ clock: now.toISOString(), ...overrides });
  return beginWalk({ document, cursor, country: 'MX', now, markingId: 1 });
};

const page = (overrides: Partial<Page>): Page => ({
  objects: [],
  more: false,
  next: null,
  lastAdded: null,
  ...overrides,
});

const done: Cursor = {
  ...walkOf(undefined, at(0)),
  addedAfter: '2026-05-04T11:00:00.000001Z',
  walkedAt: at(0).toISOString(),
  wholeWalkAt: at(0).toISOString(),
};

describe('a walk', () => {
  test('goes on where it was', () => {
    expect(walkOf(done, at(1))).toEqual(done);
    const underWay = { ...done, next: 'n', seenUntil: '2026-05-04T11:30:00.000001Z' };
    expect(walkOf(underWay, at(1))).toEqual(underWay);
  });

  test.each<[string, Partial<NodeDocument>, number]>([
    ['another epoch', { epoch: epochs[1] ?? null }, 1],
    ['another collection', { collection: '00000000-0000-4000-8000-000000000002' }, 1],
    ['another view', { view: 'w' }, 1],
    ['no view any longer', { view: null }, 1],
    ['a day that has passed', {}, 24 * 60],
    ['a clock that went back', { clock: '2026-05-04T10:00:00Z' }, 10],
  ])('begins at the beginning for %s', (_what, overrides, minutes) => {
    expect(walkOf(done, at(minutes), overrides)).toMatchObject({ addedAfter: null, next: null, seenUntil: null });
  });

  test('is not begun again and again for a clock that stays behind', () => {
    expect(walkOf(done, at(9), { clock: '2026-05-04T10:00:00Z' })).toEqual(done);
  });

  test('never goes back because the last moment did', () => {
    const walked = advance(
      { ...done, next: 'n', seenUntil: '2026-05-04T11:59:00.000001Z' },
      page({ objects: [1], lastAdded: '2026-05-04T11:00:00.000002Z' }),
      at(1),
    );
    expect(walked).toMatchObject({ addedAfter: '2026-05-04T11:59:00.000001Z', next: null, seenUntil: null });
  });

  test.each<[string, Partial<Page>, string]>([
    [
      'the same page again',
      { objects: [1], more: true, next: 'n', lastAdded: '2026-05-04T11:30:00Z' },
      'sync.paging-stuck',
    ],
    ['more of nothing', { more: true, next: 'm' }, 'sync.paging-stuck'],
    ['more without next and without a moment', { more: true }, 'sync.paging-stuck'],
    [
      'more without next at the same moment',
      { objects: [1], more: true, lastAdded: '2026-05-04T11:00:00.000001Z' },
      'sync.paging-stuck',
    ],
    ['objects without a moment', { objects: [1] }, 'sync.answer-unusable'],
  ])('ends for now at %s', (_what, overrides, code) => {
    expect(() => advance({ ...done, next: 'n' }, page(overrides), at(1))).toThrowError(new RegExp(code, 'u'));
  });

  test('passes an object that cannot be taken only where it knows what comes after it', () => {
    expect(skip(done, '2026-05-04T11:00:00.000002Z')).toMatchObject({
      addedAfter: '2026-05-04T11:00:00.000002Z',
      next: null,
    });
    expect(() => skip(done, null)).toThrowError(/sync.paging-stuck/u);
    expect(() => skip(done, done.addedAfter)).toThrowError(/sync.paging-stuck/u);
  });
});

/** A collection as TAXII 2.1 has it: each object with a moment of its own, later than all before it. */
interface Server {
  readonly objects: { readonly id: number; readonly added: string }[];
  clock: number;
}

function add(server: Server, count: number): void {
  for (let index = 0; index < count; index += 1) {
    server.clock += 1;
    const seconds = new Date(start + Math.floor(server.clock / 1000) * 1000).toISOString().slice(0, 19);
    const added = `${seconds}.${String(server.clock % 1000).padStart(6, '0')}Z`;
    server.objects.push({ id: server.objects.length, added });
  }
}

/** `next` counts from the moment that the walk began after; `plain`: a server that has no `next`. */
function answer(server: Server, cursor: Cursor, { limit, plain }: { limit: number; plain: boolean }): Page {
  const after = cursor.next ?? cursor.addedAfter ?? '';
  const found = server.objects.filter(({ added }) => added > after);
  const objects = found.slice(0, limit);
  const last = objects.at(-1)?.added ?? null;
  const more = found.length > limit;
  return { objects, more, next: more && !plain ? last : null, lastAdded: last };
}

test('takes each object exactly once, whatever fails between the pages', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), count: fc.integer({ min: 1, max: 7 }) }),
    // The answer is lost; the transaction is undone; or everything went well.
    fc.record({
      kind: fc.constantFrom('lost' as const, 'undone' as const, 'page' as const),
      limit: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({ kind: fc.constant('begin' as const) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), fc.boolean(), (steps, plain) => {
      const server: Server = { objects: [], clock: 0 };
      // What a transaction holds: both change together or not at all.
      let stored: { readonly cursor: Cursor; readonly taken: readonly number[] } = {
        cursor: walkOf(undefined, at(0)),
        taken: [],
      };
      const visit = (limit: number, kind: 'lost' | 'undone' | 'page'): void => {
        const { cursor, taken } = stored;
        const got = answer(server, cursor, { limit, plain });
        if (kind === 'lost') return;
        const next = advance(cursor, got, at(0));
        const ids = got.objects.map((object) =>
          typeof object === 'object' && object !== null && 'id' in object ? Number(object.id) : -1,
        );
        if (kind === 'page') stored = { cursor: next, taken: [...taken, ...ids] };
      };
      for (const one of steps) {
        if (one.kind === 'add') add(server, one.count);
        else if (one.kind === 'begin') stored = { ...stored, cursor: walkOf(stored.cursor, at(0)) };
        else visit(one.limit, one.kind);
      }
      for (let pages = 0; pages < 1_000 && stored.taken.length < server.objects.length; pages += 1) visit(3, 'page');
      expect(stored.taken).toEqual(server.objects.map(({ id }) => id));
    }),
  );
});
