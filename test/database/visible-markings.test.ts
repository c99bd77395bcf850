import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyMarking, now } from '../../src/model/_markings.ts';
import { jointMarking, type Marking, publicMarking, type Sector, sectors, tlpLabels } from '../../src/model/index.ts';
import {
  analystClearance,
  clearanceOf,
  nodeReader,
  type Reader,
  registerMarking,
} from '../../src/server/access/index.ts';
import type { Clearance, Database } from '../../src/server/store/index.ts';
import { engines, openEngine, runAs, type TestDatabase } from './_engines.ts';

const dialogue = ['CA', 'MX', 'US'];
const node = clearanceOf(nodeReader('CA'), now);

/** Written apart from the database's function, rule by rule as the guide of markings has them. */
function maySee(marking: Marking, reader: Clearance): boolean {
  const { country, home = '', asNode = false, subject = '' } = reader;
  const rank = tlpLabels.indexOf(marking.tlp);
  const at = Date.parse(reader.at ?? now);
  const isSoleOriginator = marking.originators.length === 1 && marking.originators[0] === country;
  const beyondTime = asNode || isSoleOriginator;
  if (rank > reader.tlpRank) return false;
  if (marking.releasableTo.length > 0 && !marking.releasableTo.includes(country)) return false;
  if (marking.sectors.length > 0 && !marking.sectors.some((sector) => reader.sectors.includes(sector))) return false;
  if (marking.recipients.length > 0 && !asNode && !marking.recipients.includes(subject)) return false;
  if (marking.embargoUntil !== null && Date.parse(marking.embargoUntil) > at && !beyondTime) return false;
  if (marking.expires !== null && Date.parse(marking.expires) <= at && !beyondTime) return false;
  if (country !== '' && country === home) return true;
  return mayGoAbroad(marking, reader, home);
}

function mayGoAbroad(marking: Marking, { country, subject = '' }: Clearance, home: string): boolean {
  if (marking.tlp === 'RED' && !marking.recipients.includes(subject)) return false;
  const listed = marking.releasableTo.includes(country);
  if (!listed && marking.tlp !== 'CLEAR' && !(marking.tlp === 'GREEN' && dialogue.includes(country))) return false;
  if (marking.caveats.length === 0) return true;
  const isKnown = marking.caveats.every((caveat) => caveat === 'ORCON' || caveat === 'NO-ONWARD');
  const { originators } = marking;
  return isKnown && originators.length > 0 && originators.every((one) => one === country || one === home);
}

const anyClearance: fc.Arbitrary<Clearance> = fc.record({
  tlpRank: fc.integer({ min: -1, max: 4 }),
  country: fc.constantFrom('CA', 'CA', 'MX', 'US', 'NL', ''),
  home: fc.constantFrom('CA', 'CA', 'MX', ''),
  sectors: fc.uniqueArray(fc.constantFrom<Sector>(...sectors), { maxLength: 4 }),
  subject: fc.constantFrom('CA:ana', 'CA:bo', 'token:7'),
  asNode: fc.constantFrom(false, false, false, true),
  at: fc.constantFrom(now, '2025-12-31T00:00:00.000Z', '2027-01-01T00:00:00.000Z'),
});

describe.each(engines)('what %s lets readers see', (engine) => {
  let opened: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    opened = await openEngine(engine);
    database = opened.database;
  });
  afterAll(() => opened.close());

  async function store(marking: Marking): Promise<number> {
    const [row] = await database.own((connection) =>
      connection.query<{ id: number }>(
        `with added as (
           insert into marking (tlp, tlp_rank, releasable_to, sectors, caveats, legal_basis, originators, recipients, embargo_until, expires)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id
         )
         select id from added union all
         select id from marking where tlp = $1 and releasable_to = $3 and sectors = $4 and caveats = $5
           and legal_basis is not distinct from $6 and originators = $7 and recipients = $8
           and embargo_until is not distinct from $9::timestamptz and expires is not distinct from $10::timestamptz`,
        [
          marking.tlp,
          tlpLabels.indexOf(marking.tlp),
          marking.releasableTo,
          marking.sectors,
          marking.caveats,
          marking.legalBasis,
          marking.originators,
          marking.recipients,
          marking.embargoUntil,
          marking.expires,
        ],
      ),
    );
    if (row === undefined) throw new Error('the marking is not there');
    return row.id;
  }

  async function visibleTo(reader: Clearance): Promise<readonly number[]> {
    const rows = await runAs<{ id: number }>(database, 'vigia_reader', reader, 'select id from marking');
    return rows.map(({ id }) => id);
  }

  test('is what the rules say, for any marking and any reader', async () => {
    const markings = fc.sample(anyMarking({ readableMoments: true }), { numRuns: 300, seed: 5 });
    const ids = await Promise.all(markings.map(store));
    let seen = 0;
    for (const reader of fc.sample(anyClearance, { numRuns: 150, seed: 7 })) {
      const visible = new Set(await visibleTo(reader));
      for (const [index, marking] of markings.entries()) {
        const expected = maySee(marking, reader);
        seen += expected ? 1 : 0;
        const id = ids[index] ?? -1;
        if (visible.has(id) !== expected)
          expect({ marking, reader, sees: visible.has(id) }).toEqual({ sees: expected });
      }
    }
    // Neither nothing nor everything: the rules were tried.
    expect(seen).toBeGreaterThan(500);
  });

  test('of what is made from several things, is never more than each of them', () => {
    fc.assert(
      fc.property(
        fc.array(anyMarking({ readableMoments: true }), { minLength: 2, maxLength: 3 }),
        anyClearance,
        (parts, somebody) => {
          // The node itself reads for all sectors.
          const reader = somebody.asNode === true ? { ...somebody, sectors } : somebody;
          let joint: Marking;
          try {
            joint = jointMarking(parts);
          } catch {
            return;
          }
          // The node combines only what it sees; nobody of a country that may not have a part reads there.
          if (!parts.every((part) => part.releasableTo.length === 0 || part.releasableTo.includes(reader.country)))
            return;
          if (maySee(joint, reader)) for (const part of parts) expect(maySee(part, reader)).toBe(true);
        },
      ),
      { numRuns: 20_000 },
    );
  });

  test('nobody registers a marking that they may not see', async () => {
    const attempt = database.write(analystClearance('CA'), (connection) =>
      registerMarking(connection, { ...publicMarking, releasableTo: ['MX'] }),
    );

    await expect(attempt).rejects.toThrow();
  });

  test('is found out once for a statement, not once for each row', async () => {
    await database.write(node, async (connection) => {
      const marking = await registerMarking(connection, publicMarking);
      await connection.query(
        `insert into setting (name, value, marking_id) select 'row ' || n, '1', $1 from generate_series(1, 500) n`,
        [marking],
      );
    });
    const plan = await database.read(node, (connection) =>
      connection.query<{ 'QUERY PLAN': string }>('explain (analyze, costs off, timing off) select * from setting'),
    );
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');

    expect(text).toMatch(/InitPlan/u);
    // The function stands in the part that is run once ("loops=1"), and the rows are held against its result.
    expect(text).toMatch(/InitPlan[\s\S]*Result \(actual rows=1(?:\.00)? loops=1\)/u);
    expect(text).not.toMatch(/Filter:.*visible_markings/u);
  });
});

test('a reader who carries no node is of another country than any', () => {
  const somebody: Reader = { ...nodeReader('CA'), kind: 'person', subject: 'CA:ana' };
  const { home: _, ...nowhere } = somebody;

  expect(clearanceOf(nowhere, now).home).toBe('');
});
