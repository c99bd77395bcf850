import { BacktestQuery } from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly from?: string;
  readonly to?: string;
  readonly signal?: boolean;
}

export const addBacktest: AddCommand = (program) => {
  addStoreFlags(
    program
      .command('backtest')
      .argument('<number>', 'number of a series (see "vigia series")')
      .description('what the watch of a series would have said, as its figures were known then'),
  )
    .option('--from <day>', 'first period (default: the last two years)')
    .option('--to <day>', 'last period')
    .option('--signal', 'the number is that of a signal: its series')
    .action(async (text: string, flags: Flags) => {
      const query = parseQuery(BacktestQuery, flags);
      const id = Number(text);
      if (!/^\d{1,9}$/u.test(text)) throw new VigiaError('request.invalid', { problem: `number: ${text}` });
      const result = await withNode(flags, ({ backtest }) =>
        flags.signal === true ? backtest.backtestSignal(id, query) : backtest.backtestSeries(id, query),
      );
      if (flags.json === true) return printJson(result);
      const { indicator, place, substance, counts } = result;
      printLine(`${indicator}, ${substance ?? 'all substances'}, ${place}: ${result.outcome}`);
      printTable(result.points, {
        period: ({ period }) => period,
        'known on': ({ knownOn, hindsight }) => (hindsight ? `${knownOn} (with its history)` : knownOn),
        'as known then': ({ observed }) => rounded(observed),
        expected: ({ expected }) => rounded(expected),
        upper: ({ upper }) => rounded(upper),
        score: ({ score }) => rounded(score),
        said: ({ kind, reason }) => kind ?? reason ?? '',
        method: ({ method }) => method,
        today: ({ today }) => rounded(today),
      });
      const { periods, judged, alarms, revised } = counts;
      return printLine(`${periods} periods, ${judged} judged, ${alarms} departures, ${revised} revised since`);
    });
};

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(4));
}
