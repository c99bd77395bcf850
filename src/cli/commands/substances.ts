import { readLanguage } from '../language.ts';
import { printJson, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly withData?: boolean;
}

export const addSubstances: AddCommand = (program) => {
  addStoreFlags(program.command('substances').argument('[name]').description('register of substances and classes'))
    .option('--with-data', 'only those that some series is about')
    .action(async (name: string | undefined, flags: Flags) => {
      const query = { q: name, withData: flags.withData === true ? ('true' as const) : ('false' as const) };
      const list = await withNode(flags, (node) => node.observe.listSubstances(query));
      if (flags.json === true) return printJson(list);
      return printTable(list.substances, {
        id: ({ id }) => id,
        kind: ({ kind }) => kind,
        name: ({ name: text }) => text[readLanguage()],
        cas: ({ cas }) => cas,
        series: ({ series }) => series,
      });
    });
};
