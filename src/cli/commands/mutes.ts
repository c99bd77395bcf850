import type { MuteEntry } from '../../api/index.ts';
import { MuteQuery, MuteRequest } from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface ListFlags extends StoreFlags {
  readonly which?: string;
}

interface AddFlags extends StoreFlags {
  readonly signal?: string;
  readonly scope: string;
  readonly until: string;
  readonly reason: string;
  readonly note?: string;
}

interface EndFlags extends StoreFlags {
  readonly note?: string;
}

export const addMutes: AddCommand = (program) => {
  const mutes = program.command('mutes').description('what is kept off the list of signals until a day');
  addStoreFlags(mutes.command('list', { isDefault: true }).description('what is muted, with its last day'))
    .option('--which <which>', 'active, ended or all')
    .action(async (flags: ListFlags) => {
      const query = parseQuery(MuteQuery, flags);
      const list = await withNode(flags, (node) => node.mutes.listMutes(query));
      return flags.json === true ? printJson(list) : printMutes(list.mutes);
    });
  addStoreFlags(mutes.command('add').description('mute the series of a signal, or more like it, until a day'))
    .requiredOption('--signal <number>', 'the signal that it is about')
    .requiredOption('--scope <scope>', 'series, substance-place or indicator-source')
    .requiredOption('--until <day>', 'last day, at most a year ahead')
    .requiredOption(
      '--reason <reason>',
      'known-event, data-error, reporting-change, followed-elsewhere or not-relevant',
    )
    .option('--note <text>', 'what others should know')
    .action(async (flags: AddFlags) => {
      const id = numberOf(flags.signal ?? '');
      const mute = await withNode(flags, async (node) => {
        const { series, substance, place, indicator, source } = await node.warn.findSignal(id);
        const { scope, until, reason, note } = flags;
        return node.mutes.mute(
          parseQuery(MuteRequest, { scope, until, reason, note, series, substance, place, indicator, source }),
        );
      });
      return flags.json === true ? printJson(mute) : printMutes([mute]);
    });
  addStoreFlags(
    mutes.command('end').argument('<number>', 'number of the mute').description('end a mute before its day'),
  )
    .option('--note <text>', 'why')
    .action(async (text: string, flags: EndFlags) => {
      const { note } = flags;
      const mute = await withNode(flags, (node) =>
        node.mutes.unmute(numberOf(text), note === undefined ? {} : { note }),
      );
      return flags.json === true ? printJson(mute) : printLine(`mute ${mute.id} has ended`);
    });
};

function numberOf(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new VigiaError('request.invalid', { problem: `number: ${text}` });
  return Number(text);
}

function printMutes(mutes: readonly MuteEntry[]): void {
  printTable(mutes, {
    mute: ({ id }) => id,
    scope: ({ scope }) => scope,
    series: ({ series }) => series,
    indicator: ({ indicator }) => indicator,
    substance: ({ substance }) => substance,
    place: ({ place }) => place,
    source: ({ source }) => source,
    reason: ({ reason }) => reason,
    until: ({ until }) => until,
    active: ({ active }) => (active ? 'yes' : 'no'),
    signals: ({ signals }) => signals,
    by: ({ history }) => history[0]?.by,
    note: ({ history }) => history[0]?.note,
  });
}
