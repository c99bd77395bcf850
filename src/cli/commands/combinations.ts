import { CombinationQuery } from '../../api/index.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly source?: string;
  readonly from?: string;
  readonly limit?: string;
}

export const addCombinations: AddCommand = (program) => {
  addStoreFlags(program.command('combinations').description('substances found in one sample for the first time'))
    .option('--source <id>', 'only samples of this source')
    .option('--from <month>', 'first month looked at (default: the last three of each source)')
    .option('--limit <n>', 'most combinations')
    .action(async (flags: Flags) => {
      const query = parseQuery(CombinationQuery, flags);
      const list = await withNode(flags, (node) => node.combination.listCombinations(query));
      if (flags.json === true) return printJson(list);
      return printTable(list.combinations, {
        substance: ({ substance }) => substance,
        before: ({ before }) => before,
        'now together with': ({ partners }) =>
          partners
            .slice(0, 6)
            .map(({ substance, samples }) => `${substance} (${samples})`)
            .join(', '),
        first: ({ firstMonth }) => firstMonth,
        bits: ({ surprise }) => Number(surprise.toPrecision(3)),
        places: ({ places }) => places.join(' '),
        source: ({ source }) => source,
      });
    });
};
