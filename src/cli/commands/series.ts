import { printJson, printTable } from '../print.ts';
import { addSeriesFlags, type SeriesFlags, seriesQuery } from '../series-flags.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

export const addSeries: AddCommand = (program) => {
  addSeriesFlags(addStoreFlags(program.command('series').description('series held, by what they measure'))).action(
    async (flags: StoreFlags & SeriesFlags) => {
      const query = seriesQuery(flags);
      const page = await withNode(flags, (node) => node.observe.listSeries(query));
      if (flags.json === true) return printJson(page);
      return printTable(page.series, {
        id: ({ id }) => id,
        source: ({ source }) => source,
        indicator: ({ indicator }) => indicator,
        place: ({ place }) => place,
        substance: ({ substance }) => substance,
        dimensions: ({ dimensions }) =>
          Object.entries(dimensions)
            .map((pair) => pair.join('='))
            .join(' '),
        frequency: ({ frequency, window }) => `${frequency}${window}`,
        from: ({ first }) => first,
        to: ({ last }) => last,
        observations: ({ observations }) => observations,
      });
    },
  );
};
