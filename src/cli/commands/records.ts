import { RecordQuery } from '../../api/index.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly source: string;
  readonly kind?: string;
  readonly place?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asKnownOn?: string;
  readonly limit?: string;
  readonly cursor?: string;
}

export const addRecords: AddCommand = (program) => {
  addStoreFlags(program.command('records').description('events of a source: samples, seizures, notifications, …'))
    .requiredOption('--source <id>', 'the source')
    .option('--kind <kind>', 'only of this kind')
    .option('--place <id>', 'only of this place and those inside it')
    .option('--from <day>', 'from this day on')
    .option('--to <day>', 'up to this day')
    .option('--as-known-on <day>', 'as known on this day')
    .option('--limit <n>', 'most lines (default 100)')
    .option('--cursor <next>', 'continue a listing')
    .action(async (flags: Flags) => {
      const page = await withNode(flags, (node) => node.observe.listRecords(parseQuery(RecordQuery, { ...flags })));
      if (flags.json === true) return printJson(page);
      printTable(page.records, {
        date: ({ date }) => date,
        id: ({ externalId }) => externalId,
        kind: ({ kind }) => kind,
        place: ({ place }) => place,
        asOf: ({ asOf }) => asOf,
        marking: ({ tlp }) => tlp,
        withheld: ({ withheld }) => withheld.map(({ field }) => field).join(', '),
        payload: ({ payload }) => JSON.stringify(payload),
      });
      if (page.next !== null) return printLine(`--cursor ${page.next}`);
    });
};
