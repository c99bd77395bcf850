import { diagnose } from '../../server/index.ts';
import { exitStatus } from '../exit-status.ts';
import { readLanguage } from '../language.ts';
import { printJson, printTable } from '../print.ts';
import { addStoreFlags, configOf, type StoreFlags } from '../with-node.ts';
import type { AddCommand } from './index.ts';

export const addDoctor: AddCommand = (program, finish) => {
  addStoreFlags(program.command('doctor').description('look at everything that the node needs')).action(
    async (flags: StoreFlags) => {
      const findings = await diagnose(configOf(flags), readLanguage());
      if (findings.some(({ state }) => state === 'bad')) finish(exitStatus.failed);
      else if (findings.some(({ state }) => state === 'attention')) finish(exitStatus.findings);
      if (flags.json === true) return printJson({ findings });
      return printTable(findings, {
        state: ({ state }) => state,
        subject: ({ subject }) => subject,
        finding: ({ text }) => text,
      });
    },
  );
};
