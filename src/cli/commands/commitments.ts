import { type CommitmentEntry, CommitmentQuery } from '../../api/index.ts';
import { addCommitmentFiles } from '../commitment-files.ts';
import { readLanguage } from '../language.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly asKnownOn?: string;
}

export const addCommitments: AddCommand = (program, finish) => {
  const commitments = addStoreFlags(
    program.command('commitments').description('what was promised, and where it was said'),
  )
    .option('--as-known-on <day>', 'as it was written on that day')
    .action(async (flags: Flags) => {
      const list = await withNode(flags, (node) => node.account.commitments.list(parseQuery(CommitmentQuery, flags)));
      if (flags.json === true) return printJson(list);
      const language = readLanguage();
      const printBelow = (parent: string | null, indent: string): void => {
        for (const one of list.commitments.filter((entry) => entry.parent === parent)) {
          printLine(
            `${indent}${one.title[language]}  [${one.id}; ${sayWhen(one)}; ${ownersOf(one)}${sayRecommendation(one)}]`,
          );
          printBelow(one.id, `${indent}  `);
        }
      };
      printBelow(null, '');
      return undefined;
    });
  addCommitmentFiles(commitments, finish);
};

function sayWhen({ horizon }: CommitmentEntry): string {
  return horizon === null ? '–' : `${horizon.from}/${horizon.until}`;
}

function ownersOf({ owners }: CommitmentEntry): string {
  return owners.map(({ country }) => country).join(' ');
}

function sayRecommendation({ recommendation }: CommitmentEntry): string {
  if (recommendation === null) return '';
  const { body, reference, state } = recommendation;
  return `; ${body} ${reference}: ${state}`;
}
