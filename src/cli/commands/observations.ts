import { ObservationQuery } from '../../api/index.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printTable } from '../print.ts';
import { addSeriesFlags, type SeriesFlags } from '../series-flags.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags, SeriesFlags {
  readonly series?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asKnownOn?: string;
}

export const addObservations: AddCommand = (program) => {
  addSeriesFlags(addStoreFlags(program.command('observations').description('figures, as known now or on a day')))
    .option('--series <ids>', 'only these series (1~2)')
    .option('--from <day>', 'periods that start on or after YYYY-MM-DD')
    .option('--to <day>', 'periods that start on or before YYYY-MM-DD')
    .option('--as-known-on <day>', 'as the figures were known on YYYY-MM-DD')
    .action(async (flags: Flags) => {
      const query = parseQuery(ObservationQuery, flags);
      const page = await withNode(flags, (node) => node.observe.listObservations(query));
      if (flags.json === true) return printJson(page);
      const byId = new Map(page.series.map((series) => [series.id, series]));
      return printTable(page.observations, {
        series: ({ series }) => series,
        indicator: ({ series }) => byId.get(series)?.indicator,
        place: ({ series }) => byId.get(series)?.place,
        substance: ({ series }) => byId.get(series)?.substance,
        period: ({ period }) => period,
        value: ({ value }) => value,
        low: ({ low }) => low,
        high: ({ high }) => high,
        status: ({ status, reason }) => (reason === null ? status : `${status} ${reason}`),
        'as of': ({ asOf }) => asOf,
      });
    });
};
