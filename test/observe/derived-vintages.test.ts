import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CalendarDate } from '../../src/base/index.ts';
import { sameText } from '../../src/base/index.ts';
import { plainCell, publicMarking, type SourceRecord } from '../../src/model/index.ts';
import type { FigureOutput, JsonLayout, Source } from '../../src/sources/index.ts';
import { openTestNode, type TestNode } from './_node.ts';

let node: TestNode;
beforeAll(async () => {
  node = await openTestNode();
});
afterAll(() => node.close());

const months: readonly CalendarDate[] = ['2026-01-01', '2026-02-01', '2026-03-01'];
const asOfDates: readonly CalendarDate[] = ['2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30'];
const numbers = ['1', '2', '3', '4', '5'];

/** Number of a sample → the month it counts in. */
type Samples = Readonly<Record<string, CalendarDate>>;

interface Delivery {
  readonly asOf: CalendarDate;
  readonly samples: Samples;
}

const samples: JsonLayout = {
  format: 'json',
  id: 'samples',
  calendar: 'gregorian',
  matches: (document) => Array.isArray(document),
  open: ({ output }) => ({
    items: (document) => (Array.isArray(document) ? document : []),
    item: (item) => {
      if (!Array.isArray(item)) return;
      const [externalId, date] = item;
      if (typeof externalId !== 'string' || typeof date !== 'string') return;
      output.record({ externalId, kind: 'drug-checking-sample', date, place: 'GB', payload: {} });
    },
    end: () => undefined,
  }),
};

function sampleSource(id: string): Source {
  return {
    id,
    country: 'GB',
    title: sameText(id),
    publisher: sameText('Test'),
    description: sameText('Test'),
    homepage: 'https://example.org/',
    licence: { name: 'none', attribution: sameText('Test') },
    languages: ['en'],
    cadence: { frequency: 'M', lagDays: 30 },
    connectorVersion: '1.0.0',
    marking: publicMarking,
    places: [],
    substances: [],
    layouts: [samples],
    derive: countByMonth,
  };
}

function countByMonth(records: Iterable<SourceRecord>, output: FigureOutput): void {
  const counts = new Map<CalendarDate, number>();
  for (const { date } of records) counts.set(date, (counts.get(date) ?? 0) + 1);
  const series = output.series({
    indicator: 'drug-checking-samples-tested',
    place: 'GB',
    substance: null,
    frequency: 'M',
    window: '',
    dimensions: {},
    dataset: 'samples',
  });
  for (const [month, count] of counts) output.observe(series, month, plainCell(count));
  output.covers('samples', 'M', '2026-01-01', '2026-03-01');
}

/** The plain definition: each sample is what the last delivery known on the day says of it; then count. */
function asKnownOn(day: CalendarDate, deliveries: readonly Delivery[]): Readonly<Record<CalendarDate, number>> {
  const known = deliveries.filter(({ asOf }) => asOf <= day).sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const latest: Samples = Object.assign({}, ...known.map(({ samples: each }) => each));
  const counts: Record<CalendarDate, number> = {};
  for (const month of Object.values(latest)) counts[month] = (counts[month] ?? 0) + 1;
  return counts;
}

async function stored(sourceId: string, day: CalendarDate): Promise<Readonly<Record<CalendarDate, number>>> {
  const rows = await node.database.read(node.context.clearance, (connection) =>
    connection.query<{ period: CalendarDate; value: number }>(
      `select o.period, o.value from series s
       cross join lateral (
         select distinct on (period) * from observation where series_id = s.id and as_of <= $2::date
         order by period, as_of desc, delivery_id desc
       ) o
       where s.source_id = $1 and o.reason is distinct from 'withdrawn'`,
      [sourceId, day],
    ),
  );
  return Object.fromEntries(rows.map(({ period, value }) => [period, value]));
}

/** A sample counts in one month until a correction, which sticks, moves it to another. */
const histories = fc.tuple(
  ...numbers.map(() =>
    fc.record({ before: fc.constantFrom(...months), after: fc.constantFrom(...months), correctedAt: fc.nat(4) }),
  ),
);

/** Overlapping scrapes in the order of their arrival. */
const deliveries = fc
  .tuple(
    histories,
    fc.shuffledSubarray([...asOfDates], { minLength: 2 }),
    fc.array(fc.subarray([...numbers], { minLength: 1 }), { minLength: asOfDates.length, maxLength: asOfDates.length }),
  )
  .map(([ofSamples, dates, seen]) =>
    dates.map((asOf): Delivery => {
      const time = asOfDates.indexOf(asOf);
      const monthOf = (number: string): CalendarDate => {
        const { before, after, correctedAt } = ofSamples[numbers.indexOf(number)] ?? unknownHistory;
        return time < correctedAt ? before : after;
      };
      return { asOf, samples: Object.fromEntries((seen[time] ?? []).map((number) => [number, monthOf(number)])) };
    }),
  );

const unknownHistory = { before: '', after: '', correctedAt: 0 };

let sources = 0;

test('counts of overlapping scrapes are right on every day, in whatever order the scrapes arrive', async () => {
  await fc.assert(
    fc.asyncProperty(deliveries, async (list) => {
      sources += 1;
      const source = sampleSource(`scrapes-${sources}`);
      for (const [at, { asOf, samples: each }] of list.entries()) {
        await node.ingest(source, `${JSON.stringify(Object.entries(each))}${'\n'.repeat(at)}`, { asOf });
      }

      for (const day of asOfDates) expect([day, await stored(source.id, day)]).toEqual([day, asKnownOn(day, list)]);
    }),
    { numRuns: 12, seed: 20261121 },
  );
}, 600_000);
