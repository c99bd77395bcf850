import type { CommitmentEntry } from '../../api/index.ts';
import { listCommitments } from '../../server/index.ts';
import { readLanguage } from '../language.ts';
import { printJson, printLine } from '../print.ts';
import type { AddCommand } from './index.ts';

export const addCommitments: AddCommand = (program) => {
  program
    .command('commitments')
    .description('what was promised, and where it was said')
    .option('--json', 'one JSON document')
    .action(({ json }: { readonly json?: boolean }) => {
      const list = listCommitments();
      if (json === true) return printJson(list);
      const language = readLanguage();
      const printBelow = (parent: string | null, indent: string): void => {
        for (const one of list.commitments.filter((entry) => entry.parent === parent)) {
          printLine(`${indent}${one.title[language]}  [${one.id}; ${sayWhen(one)}; ${ownersOf(one)}]`);
          printBelow(one.id, `${indent}  `);
        }
      };
      printBelow(null, '');
      return undefined;
    });
};

function sayWhen({ horizon }: CommitmentEntry): string {
  return horizon === null ? '–' : `${horizon.from}/${horizon.until}`;
}

function ownersOf({ owners }: CommitmentEntry): string {
  return owners.map(({ country }) => country).join(' ');
}
