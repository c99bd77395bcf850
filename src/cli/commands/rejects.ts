import { exitStatus } from '../exit-status.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly source?: string;
  readonly delivery?: string;
  readonly flagged?: boolean;
  readonly limit: string;
  readonly cursor?: string;
}

export const addRejects: AddCommand = (program, finish) => {
  addStoreFlags(program.command('rejects').description('rows that stayed out, with file, row, column, code and text'))
    .option('--source <id>', 'only this source')
    .option('--delivery <id>', 'only this delivery')
    .option('--flagged', 'rows that went in with a remark, instead')
    .option('--limit <n>', 'most lines', '100')
    .option('--cursor <next>', 'continue a listing')
    .action(async (flags: Flags) => {
      const query = {
        source: flags.source,
        delivery: flags.delivery === undefined ? undefined : Number(flags.delivery),
        severity: flags.flagged === true ? ('flagged' as const) : ('rejected' as const),
        limit: Number(flags.limit),
        cursor: flags.cursor,
      };
      const page = await withNode(flags, (node) => node.observe.listIssues(query));
      if (page.total > 0) finish(exitStatus.findings);
      if (flags.json === true) return printJson(page);
      printTable(page.issues, {
        delivery: ({ delivery }) => delivery,
        file: ({ file }) => file,
        row: ({ row }) => row,
        column: ({ column }) => column,
        code: ({ code }) => code,
        text: ({ text }) => text,
        suggestion: ({ suggestion }) => suggestion,
      });
      return printLine(`${page.issues.length} / ${page.total}`);
    });
};
