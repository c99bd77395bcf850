import { type Disclosure, DisclosureQuery } from '../../api/index.ts';
import { exitStatus } from '../exit-status.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly receiver?: string;
  readonly item?: string;
  readonly state?: string;
  readonly overdue?: boolean;
  readonly since?: string;
  readonly limit?: string;
  readonly before?: string;
}

export const addLedger: AddCommand = (program, finish) => {
  addStoreFlags(
    program.command('ledger').description('what left: when, to whom, under which marking, acknowledged or not'),
  )
    .option('--receiver <country>', 'ISO 3166-1 alpha-2 of the node')
    .option('--item <id>', 'alert or reply')
    .option('--state <state>', 'offered, served, acknowledged, withdrawn or withdrawal-acknowledged')
    .option('--overdue', 'only what should have been acknowledged by now')
    .option('--since <day>', 'offered on or after this day')
    .option('--limit <number>', 'most rows (default 100)')
    .option('--before <number>', 'rows before this one')
    .action(async ({ overdue, ...flags }: Flags) => {
      const query = parseQuery(DisclosureQuery, { ...flags, overdue: overdue === true ? 'only' : 'all' });
      const page = await withNode(flags, (node) => node.share.release.ledger(query));
      if (page.counts.overdue > 0) finish(exitStatus.findings);
      if (flags.json === true) return printJson(page);
      printTable(page.disclosures, columns);
      printLine(
        `${page.counts.offered} offered, ${page.counts.served} served, ${page.counts.acknowledged} acknowledged, ` +
          `${page.counts.withdrawn} withdrawn, ${page.counts['withdrawal-acknowledged']} withdrawals acknowledged, ` +
          `${page.counts.overdue} overdue`,
      );
    });
};

const columns = {
  number: (row: Disclosure): number => row.id,
  offered: (row: Disclosure): string => row.offeredAt,
  receiver: (row: Disclosure): string => row.receiver,
  state: (row: Disclosure): string => (row.overdue ? `${row.state} (overdue)` : row.state),
  TLP: (row: Disclosure): string => row.tlp,
  object: (row: Disclosure): string => row.object,
  version: (row: Disclosure): string => row.version,
  digest: (row: Disclosure): string => row.digest.slice(0, 16),
};
