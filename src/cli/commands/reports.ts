import { printJson, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

export const addReports: AddCommand = (program) => {
  addStoreFlags(program.command('reports').description('reports that are kept, the latest first')).action(
    async (flags: StoreFlags) => {
      const list = await withNode(flags, (node) => node.account.keptReports.list());
      if (flags.json === true) return printJson(list);
      return printTable(list.reports, {
        id: ({ id }) => id,
        made: ({ madeAt }) => madeAt,
        by: ({ madeBy }) => madeBy,
        strategy: ({ strategy }) => strategy,
        'as-known-on': ({ asKnownOn }) => asKnownOn,
        since: ({ since }) => since,
        state: ({ state, problem }) => problem?.code ?? state,
        tlp: ({ marking }) => marking.tlp,
        files: ({ files }) => files.length,
        bytes: ({ files }) => files.reduce((sum, { bytes }) => sum + bytes, 0),
      });
    },
  );
};
