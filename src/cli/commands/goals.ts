import { GoalProgressQuery, type GoalStatus } from '../../api/index.ts';
import { readLanguage } from '../language.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly asKnownOn?: string;
  readonly since?: string;
  readonly commitment?: string;
}

export const addGoals: AddCommand = (program) => {
  addStoreFlags(program.command('goals').description('goals, and what the data say of each'))
    .option('--as-known-on <day>', 'as this node knew it on that day')
    .option('--since <day>', 'what was said on that day, beside what is said now')
    .option('--commitment <id>', 'only goals of this commitment')
    .action(async (flags: Flags) => {
      const list = await withNode(flags, (node) => node.account.goals.progress(parseQuery(GoalProgressQuery, flags)));
      if (flags.json === true) return printJson(list);
      const language = readLanguage();
      return printTable(list.goals, {
        commitment: ({ goal }) => goal.commitment,
        status: ({ now }) => now.status,
        ...(flags.since === undefined ? {} : { [flags.since]: ({ since }) => since?.status ?? null }),
        period: ({ now }) => now.current?.period ?? null,
        figure: ({ now }) => now.current?.value ?? null,
        baseline: ({ now }) => now.baseline.value,
        target: ({ goal }) => goal.target?.value ?? null,
        by: ({ goal }) => goal.target?.by ?? null,
        covered: ({ now }) => sayCovered(now),
        reasons: ({ now }) => now.reasons.join(', '),
        question: ({ questionTitle }) => questionTitle[language],
      });
    });
};

/** Percent of the way, with its bounds. */
function sayCovered({ covered: { value, low, high } }: GoalStatus): string | null {
  const percent = (share: number | null): string => (share === null ? '' : `${Math.round(share * 100)}`);
  if (value === null && low === null && high === null) return null;
  return `${percent(value)} % (${percent(low)}…${percent(high)})`;
}
