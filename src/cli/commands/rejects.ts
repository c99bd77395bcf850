import { IssueQuery } from '../../api/index.ts';
import { exitStatus } from '../exit-status.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly source?: string;
  readonly delivery?: string;
  readonly flagged?: boolean;
  readonly limit?: string;
  readonly cursor?: string;
}

export const addRejects: AddCommand = (program, finish) => {
  addStoreFlags(program.command('rejects').description('rows that stayed out, with file, row, column, code and text'))
    .option('--source <id>', 'only this source')
    .option('--delivery <id>', 'only this delivery')
    .option('--flagged', 'rows that went in with a remark, instead')
    .option('--limit <n>', 'most lines (default 100)')
    .option('--cursor <next>', 'continue a listing')
    .action(async (flags: Flags) => {
      const severity = flags.flagged === true ? 'flagged' : 'rejected';
      const query = parseQuery(IssueQuery, { ...flags, severity });
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
