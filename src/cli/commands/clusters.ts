import { ClusterQuery } from '../../api/index.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly indicator?: string;
  readonly frequency?: string;
  readonly country?: string;
  readonly level?: string;
  readonly substance?: string;
  readonly source?: string;
  readonly dimensions?: string;
  readonly to?: string;
  readonly asKnownOn?: string;
  readonly longest?: string;
  readonly share?: string;
  readonly against?: string;
  readonly simulations?: string;
}

export const addClusters: AddCommand = (program) => {
  addStoreFlags(
    program
      .command('clusters')
      .description(
        'neighbouring places whose latest periods hold more events than their past and the other places let expect',
      ),
  )
    .requiredOption('--indicator <id>', 'an indicator that counts events')
    .requiredOption('--frequency <code>', 'A, S, Q, M, W or D')
    .option('--country <id>', 'places inside this one (default: NADD)')
    .option('--level <level>', 'subdivision, area, district or site (default: subdivision)')
    .option('--substance <id>', 'this substance, where the indicator is by substance')
    .option('--source <id>', 'only this source')
    .option('--dimensions <pairs>', 'name:value~name:value')
    .option('--to <day>', 'last period (default: the latest that most places have)')
    .option('--as-known-on <day>', 'figures as they were known on this day')
    .option('--longest <periods>', 'most periods of a cluster')
    .option('--share <share>', 'largest share of the expected events in a circle (default: 0.5)')
    .option('--against <which>', 'rest: more than elsewhere (default); itself: more than its own past')
    .option('--simulations <n>', 'Monte Carlo simulations (default: 999)')
    .action(async (flags: Flags) => {
      const query = parseQuery(ClusterQuery, flags);
      const report = await withNode(flags, ({ clusters }) => clusters.findClusters(query));
      if (flags.json === true) return printJson(report);
      const { study, history, places, leftOut } = report;
      printLine(
        `${report.indicator}, ${report.substance ?? 'all substances'}, ${report.source}: ${places.length} places`,
      );
      printLine(
        `${study.from} to ${study.to}: ${study.observed} events, ${rounded(study.expected)} expected from ${history.from} to ${history.to}`,
      );
      printTable(report.clusters, {
        from: ({ from }) => from,
        observed: ({ observed }) => observed,
        expected: ({ expected }) => rounded(expected),
        ratio: ({ ratio }) => rounded(ratio),
        p: ({ pValue }) => rounded(pValue),
        'by chance once in': ({ recurrence, periods }) => `${rounded(recurrence)} periods (${periods} long)`,
        places: (cluster) => cluster.places.join(' '),
      });
      for (const { place, reason } of leftOut) printLine(`left out: ${place} (${reason})`);
      return undefined;
    });
};

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
