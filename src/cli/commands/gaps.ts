import { type Gap, GapHistoryQuery, GapQuery, LagQuery } from '../../api/index.ts';
import { readLanguage } from '../language.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

type Flags<Query> = StoreFlags & Partial<Record<keyof Query, string>>;

export const addGaps: AddCommand = (program) => {
  const gaps = program
    .command('gaps')
    .description('what one jurisdiction lists, or laboratories find, and another has no entry for');
  addStoreFlags(gaps.command('list', { isDefault: true }).description('gaps, those that laboratories found most first'))
    .option('--kind <kind>', 'treaty-not-transposed, listed-elsewhere, found-and-listed-nowhere, …')
    .option('--class <class>', 'a class of the register, or a class wording')
    .option('--jurisdiction <code>', 'no entry found there: CA, MX, US or NL')
    .option('--substance <id>', 'one substance')
    .option('--state <state>', 'open, closed or all')
    .option('--min-days <number>', 'open at least so many days')
    .option('--on <day>', 'law of that day')
    .option('--known-on <day>', 'as this node knew it on that day')
    .option('--limit <number>', 'most rows')
    .option('--cursor <cursor>', 'where the page before ended')
    .action(async (flags: Flags<GapQuery>) => {
      const query = parseQuery(GapQuery, flags);
      const page = await withNode(flags, (node) => node.gaps.list(query));
      if (flags.json === true) return printJson(page);
      printGaps(page.gaps);
      printLine(`${page.gaps.length} of ${page.total}; law of ${page.on}, as known on ${page.knownOn}`);
    });
  addStoreFlags(
    gaps.command('history').description('open gaps, their age, and the share of findings covered, over time'),
  )
    .option('--from <day>', 'first day')
    .option('--to <day>', 'last day')
    .option('--known-on <day>', 'as this node knew it on that day')
    .option('--step <step>', 'month, quarter or year')
    .action(async (flags: Flags<GapHistoryQuery>) => {
      const query = parseQuery(GapHistoryQuery, flags);
      const history = await withNode(flags, (node) => node.gaps.history(query));
      if (flags.json === true) return printJson(history);
      printTable(history.points, {
        on: ({ on }) => on,
        open: ({ open }) => open,
        'median days': ({ medianDaysOpen }) => medianDaysOpen,
        'covered %': ({ coveredShare }) => (coveredShare === null ? null : (100 * coveredShare).toFixed(1)),
      });
    });
  addStoreFlags(gaps.command('lags').description('how long one jurisdiction took after another'))
    .option('--known-on <day>', 'as this node knew it on that day')
    .action(async (flags: Flags<LagQuery>) => {
      const query = parseQuery(LagQuery, flags);
      const list = await withNode(flags, (node) => node.gaps.lags(query));
      if (flags.json === true) return printJson(list);
      printTable(
        list.lags.filter(({ substances }) => substances > 0),
        {
          from: ({ from }) => from,
          to: ({ to }) => to,
          substances: ({ substances }) => substances,
          'median days': ({ medianDays }) => medianDays,
          'lower quartile': ({ lowerQuartileDays }) => lowerQuartileDays,
          'upper quartile': ({ upperQuartileDays }) => upperQuartileDays,
          first: ({ firstInFrom }) => firstInFrom,
        },
      );
    });
};

function printGaps(gaps: readonly Gap[]): void {
  const language = readLanguage();
  printTable(gaps, {
    key: ({ key }) => key,
    days: ({ daysOpen }) => daysOpen,
    since: ({ openedOn }) => openedOn,
    closed: ({ closedOn }) => closedOn,
    due: ({ dueOn }) => dueOn,
    findings: ({ evidence }) => evidence.findings,
    process: ({ process }) => process,
    gap: ({ title }) => title[language],
  });
}
