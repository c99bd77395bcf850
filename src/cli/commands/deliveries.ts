import { DeliveryQuery } from '../../api/index.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly source?: string;
  readonly limit?: string;
  readonly cursor?: string;
}

export const addDeliveries: AddCommand = (program) => {
  addStoreFlags(program.command('deliveries').description('received files and what they brought'))
    .option('--source <id>', 'only this source')
    .option('--limit <n>', 'most lines (default 100)')
    .option('--cursor <next>', 'continue a listing')
    .action(async (flags: Flags) => {
      const query = parseQuery(DeliveryQuery, flags);
      const page = await withNode(flags, (node) => node.observe.listDeliveries(query));
      if (flags.json === true) return printJson(page);
      return printTable(page.deliveries, {
        id: ({ id }) => id,
        source: ({ source }) => source,
        file: ({ file }) => file,
        'as of': ({ asOf, asOfBasis }) => `${asOf} (${asOfBasis})`,
        read: ({ rows }) => rows.read,
        accepted: ({ rows }) => rows.accepted,
        rejected: ({ rows }) => rows.rejected,
        new: ({ observations }) => observations.new,
        changed: ({ observations }) => observations.changed,
        withdrawn: ({ observations }) => observations.withdrawn,
        drift: ({ drift }) => drift.length,
      });
    });
};
