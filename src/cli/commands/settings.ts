import type { SettingEntry, SettingPreview, WatchList } from '../../api/index.ts';
import { SettingDecision, SettingPreviewRequest, SettingProposal } from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface ChangeFlags extends StoreFlags {
  readonly indicator: string;
  readonly frequency: string;
  readonly window?: string;
  readonly method: string;
  readonly set?: readonly string[];
  readonly fewestPerPeriod?: string;
  readonly reason?: string;
}

interface DecisionFlags extends StoreFlags {
  readonly note?: string;
  readonly reviewOwn?: boolean;
}

export const addSettings: AddCommand = (program) => {
  const settings = program.command('settings').description('what watches ask of their methods, and changes of it');
  addStoreFlags(settings.command('list', { isDefault: true }).description('every version, latest first')).action(
    async (flags: StoreFlags) => {
      const list = await withNode(flags, (node) => node.settings.listSettings());
      return flags.json === true ? printJson(list) : printSettings(list.settings);
    },
  );
  addStoreFlags(settings.command('watches').description('every watch with its methods and parameters')).action(
    async (flags: StoreFlags) => {
      const list = await withNode(flags, (node) => node.settings.listWatches());
      return flags.json === true ? printJson(list) : printWatches(list);
    },
  );
  withChange(settings.command('preview').description('what a change would have added and removed in two years')).action(
    async (flags: ChangeFlags) => {
      const request = parseQuery(SettingPreviewRequest, changeOf(flags));
      const preview = await withNode(flags, (node) => node.settings.preview(request));
      return flags.json === true ? printJson(preview) : printPreview(preview);
    },
  );
  withChange(settings.command('propose').description('propose a change, to be reviewed by a second person'))
    .requiredOption('--reason <text>', 'why')
    .action(async (flags: ChangeFlags) => {
      const proposal = parseQuery(SettingProposal, { ...changeOf(flags), reason: flags.reason });
      const setting = await withNode(flags, (node) => node.settings.propose(proposal));
      if (flags.json === true) return printJson(setting);
      printPreview(setting.preview);
      return printLine(`proposed as setting ${setting.id}`);
    });
  for (const decision of ['accept', 'reject', 'withdraw'] as const) {
    addStoreFlags(
      settings.command(decision).argument('<number>', 'number of the setting').description(`${decision} a proposal`),
    )
      .option('--note <text>', 'what others should know')
      .option('--review-own', 'review a proposal of your own: on a node of a single analyst')
      .action(async (text: string, flags: DecisionFlags) => {
        const request = parseQuery(SettingDecision, { decision, note: flags.note, reviewOwn: flags.reviewOwn });
        const setting = await withNode(flags, (node) => node.settings.decide(numberOf(text), request));
        return flags.json === true ? printJson(setting) : printLine(`setting ${setting.id}: ${setting.state}`);
      });
  }
};

function withChange(command: Parameters<typeof addStoreFlags>[0]): ReturnType<typeof addStoreFlags> {
  return addStoreFlags(command)
    .requiredOption('--indicator <id>', 'indicator of the watch')
    .requiredOption('--frequency <code>', 'D, W, M, Q, S or A')
    .option('--window <duration>', 'P12M for figures of twelve months')
    .requiredOption('--method <id>', 'method of the watch')
    .option('--set <name=value...>', 'a parameter, such as alpha=0.01; without any: back to the domain’s choice')
    .option('--fewest-per-period <n>', 'average count per period below which the method is passed over');
}

function changeOf({ indicator, frequency, window, method, set = [], fewestPerPeriod }: ChangeFlags): object {
  return {
    indicator,
    frequency,
    window,
    method,
    parameters: Object.fromEntries(set.map(readAssignment)),
    ...(fewestPerPeriod === undefined ? {} : { fewestPerPeriod: Number(fewestPerPeriod) }),
  };
}

function readAssignment(text: string): readonly [string, number | boolean] {
  const [, name = '', value = ''] = /^([a-zA-Z]+)=(.+)$/u.exec(text) ?? [];
  if (value === 'true' || value === 'false') return [name, value === 'true'];
  if (name === '' || !Number.isFinite(Number(value))) {
    throw new VigiaError('request.invalid', { problem: `--set: ${text}` });
  }
  return [name, Number(value)];
}

function numberOf(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new VigiaError('request.invalid', { problem: `number: ${text}` });
  return Number(text);
}

function printSettings(settings: readonly SettingEntry[]): void {
  printTable(settings, {
    setting: ({ id }) => id,
    state: ({ state, reviewedByProposer }) => (reviewedByProposer ? `${state} (by the proposer)` : state),
    indicator: ({ indicator }) => indicator,
    frequency: ({ frequency }) => frequency,
    method: ({ method }) => method,
    change: ({ parameters, fewestPerPeriod }) =>
      [
        ...Object.entries(parameters).map(([name, value]) => `${name}=${String(value)}`),
        ...(fewestPerPeriod === null ? [] : [`fewestPerPeriod=${fewestPerPeriod}`]),
      ].join(' '),
    signals: ({ preview }) => `${preview.before.signals} → ${preview.after.signals}`,
    by: ({ history }) => history.map(({ event, by }) => `${event}: ${by}`).join(', '),
    reason: ({ reason }) => reason,
  });
}

function printWatches({ watches }: WatchList): void {
  printTable(
    watches.flatMap((watch) => watch.methods.map((method) => ({ watch, method }))),
    {
      indicator: ({ watch }) => watch.indicator,
      frequency: ({ watch }) => watch.frequency,
      window: ({ watch }) => watch.window,
      series: ({ watch }) => watch.series,
      method: ({ method }) => method.method,
      'fewest per period': ({ method }) => method.fewestPerPeriod,
      setting: ({ method }) => method.setting,
      parameters: ({ method }) =>
        Object.entries(method.parameters)
          .map(([name, value]) => `${name}=${String(value)}`)
          .join(' '),
    },
  );
}

function printPreview({ series, ofSeries, periods, before, after, added, removed, ...counts }: SettingPreview): void {
  printLine(`${series} of ${ofSeries} series replayed, ${periods} periods`);
  printTable(
    [
      { when: 'before', ...before },
      { when: 'after', ...after },
    ],
    {
      '': ({ when }) => when,
      signals: ({ signals }) => signals,
      verified: ({ judged }) => judged.verified,
      dismissed: ({ judged }) => judged.dismissed,
      undecided: ({ judged }) => judged.undecided,
    },
  );
  printLine(`${counts.addedCount} added, ${counts.removedCount} removed`);
  printTable(
    [...added.map((one) => ({ what: 'added', ...one })), ...removed.map((one) => ({ what: 'removed', ...one }))],
    {
      '': ({ what }) => what,
      series: (one) => one.series,
      place: ({ place }) => place,
      substance: ({ substance }) => substance,
      period: ({ period }) => period,
      observed: ({ observed }) => observed,
      upper: ({ upper }) => (upper === null ? null : Number(upper.toPrecision(4))),
      judged: ({ state }) => state,
    },
  );
}
