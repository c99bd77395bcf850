import { NowcastQuery } from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import { exitStatus } from '../exit-status.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly asKnownOn?: string;
}

type Estimate = {
  readonly value: number;
  readonly intervals: readonly { readonly low: number; readonly high: number }[];
};

export const addNowcast: AddCommand = (program, finish) => {
  addStoreFlags(
    program
      .command('nowcast')
      .argument('<series>')
      .description('recent figures of a series completed by how earlier vintages grew'),
  )
    .option('--as-known-on <day>', 'only what was known on YYYY-MM-DD')
    .action(async (text: string, flags: Flags) => {
      const id = seriesNumber(text);
      const { asKnownOn } = parseQuery(NowcastQuery, flags);
      const nowcast = await withNode(flags, (node) => node.observe.readNowcast(id, asKnownOn));
      if (nowcast.reason !== null) finish(exitStatus.findings);
      if (flags.json === true) return printJson(nowcast);
      const { triangle, method, reason } = nowcast;
      printTable(nowcast.points, {
        period: ({ period }) => period,
        'lag, months': ({ lag }) => Number(lag.toFixed(1)),
        reported: ({ reported }) => reported,
        completeness: ({ completeness }) => (completeness === null ? null : Number(completeness.value.toFixed(3))),
        nowcast: ({ nowcast: estimate }) => (estimate === null ? null : Math.round(estimate.value)),
        '50 %': ({ nowcast: estimate }) => range(estimate, 0),
        '90 %': ({ nowcast: estimate }) => range(estimate, 1),
        reason: (point) => point.reason,
      });
      const extent = `${triangle.vintages.length} vintages, ${triangle.series} series, ${triangle.pairs} figures known twice`;
      return printLine(`${method.id} ${method.version}: ${extent}${reason === null ? '' : `; ${reason}`}`);
    });
};

function seriesNumber(text: string): number {
  const id = Number(text);
  if (/^\d+$/u.test(text) && id <= 2_147_483_647) return id;
  throw new VigiaError('request.invalid', { problem: `series: ${text}` });
}

function range(estimate: Estimate | null, position: number): string | null {
  const interval = estimate?.intervals[position];
  return interval === undefined ? null : `${Math.round(interval.low)}–${Math.round(interval.high)}`;
}
