import { readLanguage } from '../language.ts';
import { printJson, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

export const addSources: AddCommand = (program) => {
  addStoreFlags(program.command('sources').description('published feeds and how fresh our copies are')).action(
    async (flags: StoreFlags) => {
      const list = await withNode(flags, (node) => node.observe.listSources());
      if (flags.json === true) return printJson(list);
      return printTable(list.sources, {
        source: ({ id }) => id,
        title: ({ title }) => title[readLanguage()],
        state: ({ freshness }) => freshness.state,
        'latest period': ({ freshness }) => freshness.latestPeriod,
        'as of': ({ freshness }) => freshness.latestAsOf,
        deliveries: ({ counts }) => counts.deliveries,
        series: ({ counts }) => counts.series,
        observations: ({ counts }) => counts.observations,
        issues: ({ counts }) => counts.issues,
      });
    },
  );
};
