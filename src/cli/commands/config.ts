import { describeConfig, options } from '../../server/index.ts';
import { readLanguage } from '../language.ts';
import { printJson, printTable } from '../print.ts';
import { addStoreFlags, configOf, type StoreFlags } from '../with-node.ts';
import type { AddCommand } from './index.ts';

export const addConfig: AddCommand = (program) => {
  addStoreFlags(program.command('config').description('effective options, without secrets')).action(
    (flags: StoreFlags) => {
      const values: Readonly<Record<string, string | number | null>> = describeConfig(configOf(flags));
      if (flags.json === true) return printJson(values);
      return printTable(Object.entries(options), {
        option: ([, { variable }]) => variable,
        value: ([name]) => values[name],
        meaning: ([, { text }]) => text[readLanguage()],
      });
    },
  );
};
