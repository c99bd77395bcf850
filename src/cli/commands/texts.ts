import { type TextRun, type TextRunLine, type TextRunLinePage, TextRunLineQuery } from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import type { VigiaNode } from '../../server/index.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { readLanguage } from '../language.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface LoadFlags extends StoreFlags {
  readonly asOf?: string;
}

interface ReportFlags extends StoreFlags {
  readonly kind?: string;
}

/** What a person must look at; the rest of a report is counted. */
const shownKinds = ['contradicted', 'changed', 'gone', 'ending', 'issue', 'unidentified'] as const;
const mostLines = 5_000;

export const addTexts: AddCommand = (program, finish) => {
  const texts = program.command('texts').description('texts of law: which are known, loaded, and what they say');
  addStoreFlags(texts.command('list', { isDefault: true }).description('texts of law and their newest edition')).action(
    async (flags: StoreFlags) => {
      const list = await withNode(flags, (node) => node.texts.listSources());
      if (flags.json === true) return printJson(list);
      printTable(list.sources, {
        text: ({ id }) => id,
        title: ({ title }) => title[readLanguage()],
        files: ({ files }) => files.map(({ language, format }) => `${language} ${format}`).join(', '),
        'as of': ({ latest, shippedAsOf }) =>
          latest?.asOf ?? (shippedAsOf === null ? null : `${shippedAsOf} (shipped)`),
        entries: ({ latest }) => latest?.entries,
        run: ({ latest }) => latest?.run,
      });
    },
  );
  addStoreFlags(
    texts
      .command('load')
      .argument('<text>')
      .argument('<file...>')
      .description('load one edition, all its language versions together, and say what it confirms and contradicts'),
  )
    .option('--as-of <day>', 'day of the text (YYYY-MM-DD), where the files do not say so')
    .action(async (source: string, files: string[], flags: LoadFlags) => {
      const page = await withNode(flags, async (node) => {
        const run = await node.texts.loadFiles(source, files, flags.asOf === undefined ? {} : { asOf: flags.asOf });
        return { ...(await node.texts.findRun(run.id, { limit: mostLines })), run };
      });
      finish(statusOf(page.run));
      return flags.json === true ? printJson(page) : printReport(page);
    });
  addStoreFlags(texts.command('report').argument('<run>', 'number of the load').description('what a load found'))
    .option(
      '--kind <kind>',
      'only lines of this kind: contradicted, changed, new, gone, ending, unidentified, issue, confirmed',
    )
    .action(async (run: string, flags: ReportFlags) => {
      const page = await withNode(flags, (node) => reportOf(node, run, flags));
      finish(statusOf(page.run));
      if (flags.json === true) return printJson(page);
      return printReport(page, flags.kind === undefined ? shownKinds : [page.lines[0]?.kind ?? 'issue']);
    });
};

function reportOf(node: VigiaNode, run: string, { kind }: ReportFlags): Promise<TextRunLinePage> {
  if (!/^\d{1,9}$/u.test(run)) throw new VigiaError('request.invalid', { problem: `run: ${run}` });
  return node.texts.findRun(Number(run), parseQuery(TextRunLineQuery, { kind, limit: mostLines }));
}

/** Something is contradicted, or waits for a person. */
function statusOf({ counts }: TextRun): ExitStatus {
  const waiting = counts.some(({ kind }) => kind === 'contradicted' || kind === 'unidentified');
  return waiting ? exitStatus.findings : exitStatus.done;
}

function printReport({ run, lines, total }: TextRunLinePage, kinds: readonly TextRunLine['kind'][] = shownKinds): void {
  const counts = run.counts.map(({ kind, count }) => `${count} ${kind}`).join(', ');
  printLine(
    `${run.source} as of ${run.asOf}: ${run.entries} entries${run.unchanged ? ', loaded before, nothing changed' : ''}`,
  );
  printLine(`run ${run.id}: ${counts}`);
  const shown = lines.filter(({ kind }) => kinds.includes(kind));
  if (shown.length > 0) printTable(shown, columns);
  if (lines.length < total)
    printLine(`… ${total - lines.length} more lines: vigia texts report ${run.id} --kind <kind>`);
}

const columns: Parameters<typeof printTable<TextRunLine>>[1] = {
  kind: ({ kind }) => kind,
  list: ({ list }) => list,
  item: ({ item }) => item,
  about: ({ substance, rule }) => substance ?? rule,
  wording: (line) => cut(wordingOf(line), 70),
  note: ({ note, diff }) => note?.[readLanguage()] ?? diff.map(describeDiff).join(' '),
};

function wordingOf({ text }: TextRunLine): string {
  return text[readLanguage()] ?? Object.values(text)[0] ?? '';
}

/** "[-old-] {+new+}", as the tools of programmers write it. */
function describeDiff({ language, parts }: TextRunLine['diff'][number]): string {
  const words = parts.map(({ op, text }) =>
    op === 'added' ? `{+${text}+}` : op === 'removed' ? `[-${text}-]` : cut(text, 20),
  );
  return `${language}: ${words.join('')}`;
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
