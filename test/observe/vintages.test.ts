import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CalendarDate } from '../../src/base/index.ts';
import type { Source } from '../../src/sources/index.ts';
import { gridCells, gridMonths, gridSource } from './_grid-source.ts';
import { openTestNode, type TestNode } from './_node.ts';

let node: TestNode;
beforeAll(async () => {
  node = await openTestNode();
});
afterAll(() => node.close());

/** What a delivery says of the months it covers: values by cell and month, `x` where suppressed. */
interface Delivery {
  readonly asOf: CalendarDate;
  readonly from: number;
  readonly to: number;
  readonly cells: ReadonlyMap<string, string>;
}

const asOfDates: readonly CalendarDate[] = ['2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'];
const allCells = gridCells.flatMap((cell) => gridMonths.map((month) => `${cell},${month}`));

/** Deliveries in the order of their arrival; of two with the same as-of date the one that came later counts as later. */
const arrivals = fc
  .array(fc.constantFrom(...asOfDates), { minLength: 2, maxLength: 5 })
  .chain((dates) => fc.tuple(...dates.map((asOf) => delivery(asOf))));

function delivery(asOf: CalendarDate): fc.Arbitrary<Delivery> {
  return fc
    .record({
      span: fc.tuple(fc.nat(gridMonths.length - 1), fc.nat(gridMonths.length - 1)),
      values: fc.array(fc.constantFrom('0', '1', '2', 'x', 'absent'), {
        minLength: allCells.length,
        maxLength: allCells.length,
      }),
    })
    .map(({ span, values }) => {
      const from = Math.min(...span);
      const to = Math.max(...span);
      const covered = gridMonths.slice(from, to + 1);
      const cells = allCells.flatMap((key, index): [string, string][] => {
        const value = values[index] ?? 'absent';
        return value === 'absent' || !covered.some((month) => key.endsWith(month)) ? [] : [[key, value]];
      });
      return { asOf, from, to, cells: new Map(cells) };
    });
}

function write({ from, to, cells }: Delivery, note: string): string {
  const rows = [...cells].map(([key, value]) => `${key},${value}`);
  return ['cell,month,value', `covers,${gridMonths[from]},${gridMonths[to]}`, ...rows, note].join('\n');
}

/** The plain definition: a cell is what the last delivery known on the day that speaks for its month says of it. */
function asKnownOn(day: CalendarDate, deliveries: readonly Delivery[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const key of allCells) {
    const month = gridMonths.findIndex((each) => key.endsWith(each));
    const speaking = deliveries
      .filter(({ asOf, from, to }) => asOf <= day && from <= month && month <= to)
      .sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
    const word = speaking.at(-1)?.cells.get(key);
    if (word !== undefined) known.set(key, word);
  }
  return known;
}

async function stored(sourceId: string, day: CalendarDate): Promise<ReadonlyMap<string, string>> {
  const rows = await node.database.read(node.context.clearance, (connection) =>
    connection.query<{ key: string; value: number | null }>(
      `select (s.dimensions ->> 'cell') || ',' || o.period as key, o.value from series s
       cross join lateral (
         select distinct on (period) * from observation where series_id = s.id and as_of <= $2::date
         order by period, as_of desc, delivery_id desc
       ) o
       where s.source_id = $1 and o.reason is distinct from 'withdrawn'`,
      [sourceId, day],
    ),
  );
  return new Map(rows.map(({ key, value }) => [key, value === null ? 'x' : String(value)]));
}

function sorted(map: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Blank lines at the end keep two deliveries that say the same from being the same bytes. */
async function ingestAll(source: Source, deliveries: readonly Delivery[]): Promise<void> {
  for (const [at, each] of deliveries.entries()) {
    await node.ingest(source, write(each, '\n'.repeat(at)), { asOf: each.asOf });
  }
}

let sources = 0;

test('whatever the order of arrival, every day knows what the last delivery speaking for a cell said', async () => {
  await fc.assert(
    fc.asyncProperty(arrivals, async (deliveries) => {
      sources += 1;
      const source = gridSource(`order-${sources}`);
      await ingestAll(source, deliveries);

      for (const day of ['2026-06-29', ...asOfDates, '2026-11-01']) {
        expect(sorted(await stored(source.id, day))).toEqual(sorted(asKnownOn(day, deliveries)));
      }
    }),
    { numRuns: 20, seed: 20261121 },
  );
}, 600_000);

test('the same bytes a second time, at any moment, are a duplicate and change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(arrivals, fc.nat(), async (deliveries, choice) => {
      sources += 1;
      const source = gridSource(`twice-${sources}`);
      await ingestAll(source, deliveries);
      const at = choice % deliveries.length;
      const again = deliveries[at];
      const before = await node.countRows();

      const [report] =
        again === undefined ? [] : await node.ingest(source, write(again, '\n'.repeat(at)), { asOf: again.asOf });

      expect(report).toMatchObject({ duplicate: true, observations: { new: 0, changed: 0, withdrawn: 0 } });
      expect(await node.countRows()).toEqual(before);
    }),
    { numRuns: 6, seed: 20261121 },
  );
}, 300_000);

test('a delivery that says the same as the one before stores no figure', async () => {
  const source = gridSource('same');
  const each: Delivery = {
    asOf: '2026-06-30',
    from: 0,
    to: 1,
    cells: new Map([
      ['a,2026-01-01', '1'],
      ['b,2026-02-01', 'x'],
    ]),
  };
  await node.ingest(source, write(each, ''), { asOf: '2026-06-30' });
  const before = await node.countRows();

  const [report] = await node.ingest(source, write(each, '\n'), { asOf: '2026-07-31' });

  expect(report?.observations).toEqual({ new: 0, changed: 0, unchanged: 2, withdrawn: 0 });
  expect((await node.countRows())['observation']).toBe(before['observation']);
});

test('a delivery with a rejected row takes nothing back, and says how many cells it lacks', async () => {
  const source = gridSource('held');
  const rows = 'a,2026-01-01,1\na,2026-02-01,2\nb,2026-01-01,3';
  await node.ingest(source, `cell,month,value\ncovers,2026-01-01,2026-02-01\n${rows}\n`, { asOf: '2026-06-30' });

  const [report] = await node.ingest(
    source,
    'cell,month,value\ncovers,2026-01-01,2026-02-01\na,2026-01-01,9\ne,2026-01-01,3\n',
    { asOf: '2026-07-31' },
  );

  expect(report?.rows).toMatchObject({ read: 3, accepted: 2, rejected: 1 });
  expect(report?.observations).toEqual({ new: 0, changed: 1, unchanged: 0, withdrawn: 0 });
  expect(report?.drift.map(({ kind, text }) => [kind, text])).toEqual([
    ['unknown-code', 'e'],
    ['withdrawals-held', '2'],
  ]);
  expect(sorted(await stored(source.id, '2026-08-01'))).toEqual([
    ['a,2026-01-01', '9'],
    ['a,2026-02-01', '2'],
    ['b,2026-01-01', '3'],
  ]);
});

test('a cell that comes back after it was taken back is known again', async () => {
  const source = gridSource('back');
  const file = (rows: string): string => `cell,month,value\ncovers,2026-01-01,2026-01-01\nb,2026-01-01,7\n${rows}`;
  await node.ingest(source, file('a,2026-01-01,1\n'), { asOf: '2026-06-30' });
  const [gone] = await node.ingest(source, file(''), { asOf: '2026-07-31' });
  const [back] = await node.ingest(source, file('a,2026-01-01,1'), { asOf: '2026-08-31' });

  expect(gone?.observations).toMatchObject({ withdrawn: 1, unchanged: 1 });
  expect(back?.observations).toMatchObject({ changed: 1, unchanged: 1 });
  expect((await stored(source.id, '2026-06-30')).get('a,2026-01-01')).toBe('1');
  expect((await stored(source.id, '2026-07-31')).get('a,2026-01-01')).toBeUndefined();
  expect((await stored(source.id, '2026-08-31')).get('a,2026-01-01')).toBe('1');
});
