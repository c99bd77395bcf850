import { printJson, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly learn?: boolean;
}

export const addLeads: AddCommand = (program) => {
  addStoreFlags(program.command('leads').description('by how many months one stream of figures runs ahead of another'))
    .option('--learn', 'learn them again from the figures held')
    .action(async (flags: Flags) => {
      const { leads } = await withNode(flags, (node) =>
        flags.learn === true ? node.warn.learnStreamLeads() : node.warn.listStreamLeads(),
      );
      if (flags.json === true) return printJson({ leads });
      return printTable(leads, {
        leading: ({ leading }) => leading,
        following: ({ following }) => following,
        months: ({ leadMonths }) => leadMonths,
        correlation: ({ correlation }) => Number(correlation.toFixed(3)),
        pairs: ({ pairs }) => pairs,
        'p value': ({ pValue }) => Number(pValue.toPrecision(3)),
      });
    });
};
