import type { Command } from 'commander';
import { SourceMarkingRequest } from '../../api/index.ts';
import { readLanguage } from '../language.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

export const addSources: AddCommand = (program) => {
  const sources = program.command('sources').description('published feeds, and how their deliveries are marked');
  addMarking(sources);
  addStoreFlags(
    sources.command('list', { isDefault: true }).description('published feeds and how fresh our copies are'),
  ).action(async (flags: StoreFlags) => {
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
  });
};

interface MarkingFlags extends StoreFlags {
  readonly tlp?: string;
  readonly releasableTo?: string;
  readonly sectors?: string;
  readonly legalBasis?: string;
  readonly reason?: string;
}

function addMarking(sources: Command): void {
  addStoreFlags(
    sources
      .command('marking')
      .argument('<source>', 'id of the source')
      .description('what deliveries of a source are marked with; with --tlp, tighten it for those from now on'),
  )
    .option('--tlp <label>', 'CLEAR, GREEN, AMBER, AMBER+STRICT or RED')
    .option('--releasable-to <countries>', 'ISO 3166-1 codes, as in CA,US; none: nobody by name')
    .option('--sectors <sectors>', 'as in health,police; none: every sector')
    .option('--legal-basis <text>', 'law or agreement behind it')
    .option('--reason <text>', 'why; needed with --tlp')
    .action(async (source: string, { json, tlp, ...flags }: MarkingFlags) => {
      const answer = await withNode({ ...flags, ...(json === undefined ? {} : { json }) }, (node) =>
        tlp === undefined
          ? node.observe.findSourceMarking(source)
          : node.observe.chooseSourceMarking(source, parseQuery(SourceMarkingRequest, requestOf({ ...flags, tlp }))),
      );
      if (json === true) return printJson(answer);
      return printLine(`${answer.source}: ${answer.inWords[readLanguage()]}`);
    });
}

function requestOf({ tlp, releasableTo, sectors, legalBasis, reason = '' }: MarkingFlags): object {
  const split = (text = ''): readonly string[] => text.split(',').filter((part) => part !== '');
  return { tlp, releasableTo: split(releasableTo), sectors: split(sectors), legalBasis: legalBasis ?? null, reason };
}
