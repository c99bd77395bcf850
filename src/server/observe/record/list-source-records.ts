import type { RecordEntry, RecordPage, RecordQuery } from '../../../api/index.ts';
import { isCalendarDate, VigiaError } from '../../../base/index.ts';
import { recordKindsOf } from '../../../domains/index.ts';
import { recordKinds, withholdFields } from '../../../model/index.ts';
import type { Source } from '../../../sources/index.ts';
import { isNodeItself, mayRead, type Reader, sectorsAtHome } from '../../access/index.ts';
import type { ObserveContext } from '../context.ts';
import { decodeCursor, nextCursor } from '../query/filter.ts';
import { listRecords, type RecordRange, type StoredRecord } from './record-list-store.ts';

/**
 * Events of a source. Row-level security leaves out what is marked above the reader; of what is not public, only who works with
 * such events has them; of each, fields that a law protects are withheld by name.
 */
export async function listSourceRecords(
  { database, clearance, reader, now }: ObserveContext,
  source: Source,
  query: RecordQuery,
): Promise<RecordPage> {
  // Another country's readers have sums.
  const filter = { ...query, kinds: isNodeItself(reader) ? recordKinds : recordKindsOf(sectorsAtHome(reader)) };
  const after = readCursor(query.cursor);
  const found = await database.read(clearance, (connection) =>
    listRecords(connection, filter, { after, limit: query.limit + 1 }),
  );
  const at = now().toISOString();
  return {
    records: found.slice(0, query.limit).map((record) => describe(record, { reader, country: source.country, at })),
    next: nextCursor(found, query.limit, ({ date, externalId }) => [date, externalId]),
  };
}

function readCursor(text: string | undefined): RecordRange['after'] {
  const cursor = decodeCursor(text, 2);
  if (cursor === undefined) return undefined;
  const [date, externalId] = cursor;
  if (typeof date !== 'string' || !isCalendarDate(date) || typeof externalId !== 'string')
    throw new VigiaError('request.invalid', { problem: 'cursor' });
  return { date, externalId };
}

function describe(
  record: StoredRecord,
  { reader, country, at }: { readonly reader: Reader; readonly country: string; readonly at: string },
): RecordEntry {
  const { payload, withheld } = withholdFields({ ...record, country }, (marking) => mayRead(reader, marking, at));
  return { ...record, payload: { ...payload }, withheld: withheld.toSorted((a, b) => (a.field < b.field ? -1 : 1)) };
}
