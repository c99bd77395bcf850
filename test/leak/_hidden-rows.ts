import type { Connection } from '../../src/server/store/index.ts';
import { plantAccount } from './_hidden-account.ts';
import { plantDecisions, plantDelivery, plantProgress, plantRegister, plantSignal } from './_hidden-figures.ts';
import { plantActRows } from './_hidden-law.ts';
import { plantNotices, plantPeople } from './_hidden-people.ts';
import { plantQuestions, plantSharedRows } from './_hidden-shares.ts';
import type { HiddenIds, Row, VisibleParents } from './_put.ts';

/** Adds one row to a table; `returning` names the column that comes back. */
async function add(connection: Connection, table: string, row: Row, returning?: string): Promise<string | number> {
  const columns = Object.keys(row);
  const [added] = await connection.query<{ id: string | number }>(
    `insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')})
     select ${columns.map((name) => `r."${name}"`).join(', ')} from jsonb_populate_record(null::vigia.${table}, $1::jsonb) r
     returning ${returning ?? '1'} as id`,
    [JSON.stringify(row)],
  );
  if (added === undefined) throw new Error(`no row went into ${table}`);
  return added.id;
}

/** One row of every kind under one marking, each of its texts a word of its own, some below things that can be seen. */
export async function plantHiddenRows(
  connection: Connection,
  { marking, parents, key }: { readonly marking: number; readonly parents: VisibleParents; readonly key: string },
): Promise<HiddenIds> {
  const put = (table: string, row: Row, returning?: string): Promise<string | number> =>
    add(connection, table, { ...row, marking_id: marking }, returning);
  const { place, substance, source, identified } = await plantRegister(put, key);
  const delivery = await plantDelivery(put, { source, place, parents });
  const signals = await plantSignal(put, { source, place, substance, delivery, parents });
  await plantProgress(put, { series: parents.series * 1_000_000 + delivery, delivery });
  const warn = await plantDecisions(put, { substance, place, source });
  const act = await plantActRows(put, { substance, place, key, parents });
  const share = await plantSharedRows(put, { key, parents });
  const people = await plantPeople(put, key);
  const questions = await plantQuestions(put);
  const notices = await plantNotices(put, parents);
  const account = await plantAccount(put);
  return {
    place: [place],
    substance: [substance, identified],
    source: [source],
    delivery: [delivery],
    ...signals,
    ...warn,
    ...act,
    ...share,
    ...people,
    ...questions,
    ...notices,
    ...account,
  };
}
