import { type ProgressAnswer, ProgressAnswerQuery, type ProgressFigure, ProgressQuery } from '../../api/index.ts';
import type { Language } from '../../base/index.ts';
import { readLanguage } from '../language.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly asKnownOn?: string;
  readonly since?: string;
}

export const addProgress: AddCommand = (program) => {
  addStoreFlags(
    program
      .command('progress')
      .argument('[question]', 'one question, period by period; absent: all of them, with the latest figure')
      .description('what the data say about commitments'),
  )
    .option('--as-known-on <day>', 'as this node knew it on that day')
    .option('--since <day>', 'with a question: what was said that day, and what is known now of the same period')
    .action(async (question: string | undefined, flags: Flags) => {
      if (question === undefined) {
        const list = await withNode(flags, (node) => node.account.indicators.list(parseQuery(ProgressQuery, flags)));
        if (flags.json === true) return printJson(list);
        const language = readLanguage();
        return printTable(list.questions, {
          question: ({ id }) => id,
          period: ({ latest }) => latest?.period ?? null,
          figure: ({ latest }) => sayFigure(latest),
          unit: ({ unit }) => unit,
          places: ({ latest }) => (latest === null ? null : `${latest.reporting}/${latest.expected}`),
          caveats: ({ latest }) => latest?.caveats.join(', ') ?? null,
          title: ({ title }) => title[language],
        });
      }
      const query = parseQuery(ProgressAnswerQuery, flags);
      const answer = await withNode(flags, (node) => node.account.indicators.answer(question, query));
      if (flags.json === true) return printJson(answer);
      return printAnswer(answer, readLanguage());
    });
};

function printAnswer({ title, note, unit, figures, since }: ProgressAnswer, language: Language): void {
  printLine(`${title[language]} (${unit})`);
  printLine(note[language]);
  printTable(figures, {
    period: ({ period }) => period,
    figure: sayFigure,
    places: ({ reporting, expected }) => `${reporting}/${expected}`,
    caveats: ({ caveats }) => caveats.join(', '),
    asOf: ({ asOf }) => asOf,
  });
  if (since !== null) printLine(`${since.day}: ${sayFigure(since.said)} → ${sayFigure(since.known)}`);
}

/** `12 [10, 15]`; `–` where nothing bounds it. */
function sayFigure(figure: ProgressFigure | null): string {
  if (figure === null) return '–';
  const { value, low, high } = figure;
  const say = (number: number | null): string => (number === null ? '–' : String(Number(number.toPrecision(6))));
  return low === value && high === value ? say(value) : `${say(value)} [${say(low)}, ${say(high)}]`;
}
