import { explainPolicies } from '../../server/index.ts';
import { readLanguage } from '../language.ts';
import { printJson, printTable } from '../print.ts';
import type { AddCommand } from './index.ts';

export const addAccess: AddCommand = (program) => {
  const access = program.command('access').description('who may do what at this node');
  access
    .command('policies', { isDefault: true })
    .description('the rules, in words')
    .option('--json', 'JSON instead of a table, with the rules as they are evaluated')
    .action((flags: { readonly json?: boolean }) => {
      const list = explainPolicies();
      if (flags.json === true) return printJson(list);
      return printTable(list.policies, {
        policy: ({ id }) => id,
        effect: ({ effect }) => effect,
        says: ({ text }) => text[readLanguage()],
      });
    });
};
