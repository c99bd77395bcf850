import type { CalendarDate } from '../../../base/index.ts';
import { publicMarking } from '../../../model/index.ts';
import { analystClearance, operatorReader, registerMarking } from '../../access/index.ts';
import type { Clearance, Database } from '../../store/index.ts';
import type { ActContext } from '../context.ts';
import { readVersions } from '../control/control-store.ts';
import { storeShippedControl } from '../control/store-shipped-control.ts';
import type { TextFile } from './service.ts';

export const canadian: Clearance = analystClearance('CA');

export function actContext(database: Database, at: string, clearance: Clearance = canadian): ActContext {
  return {
    database,
    clearance,
    now: () => new Date(at),
    country: 'CA',
    analyst: 'analyst',
    reader: operatorReader('CA', 'analyst'),
  };
}

/** Takes out what loads left, and stores the shipped matrix again. */
export async function shipControl(database: Database): Promise<void> {
  await database.own((connection) =>
    connection.execute(
      'truncate control_item, text_run, text_line, text_report_line, setting restart identity cascade',
    ),
  );
  await database.write(canadian, async (connection) => {
    const markingId = await registerMarking(connection, publicMarking);
    await storeShippedControl(connection, { markingId, recordedAt: '2026-11-21T00:00:00.000Z' });
  });
}

export async function countVersions(database: Database): Promise<number> {
  return (await database.read(canadian, (connection) => readVersions(connection))).length;
}

/** A list of the Opiumwet as an archive keeps it: rows are "INN | other names | description". */
export function opiumwet(
  asOf: CalendarDate | null,
  lists: Readonly<Partial<Record<'I' | 'II', readonly string[]>>>,
): TextFile {
  const front = asOf === null ? [] : ['---', `last_updated: "${asOf}"`, '---'];
  const tables = Object.entries(lists).flatMap(([list, rows]) => [
    `## Lijst ${list}`,
    '',
    '| International Non-proprietary Name (INN) | andere benamingen | nadere omschrijving |',
    '| --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
  ]);
  return { name: 'opiumwet.md', bytes: new TextEncoder().encode([...front, '# Opiumwet', ...tables].join('\n')) };
}

export function table(name: string, rows: readonly string[]): TextFile {
  return { name, bytes: new TextEncoder().encode(`${rows.join('\n')}\n`) };
}
