import { type CheckAnswer, CheckQuery, type ScreeningRow } from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import {
  asOfWords,
  heads,
  latestDayWords,
  localListWords,
  momentWords,
  nearNamesWords,
  noEntryIn,
  outcomeWords,
  statusWords,
  unverifiedWord,
  verdictWords,
} from '../control-words.ts';
import { exitStatus } from '../exit-status.ts';
import { readLanguage } from '../language.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly file?: string;
  readonly on?: string;
  readonly knownOn?: string;
  readonly quantity?: string;
}

export const addControl: AddCommand = (program, finish) => {
  addStoreFlags(
    program
      .command('control')
      .argument('[query...]', 'names in any language, CAS numbers, SMILES, InChI or InChIKeys')
      .description('who controls what, in which text, since when (status 1: something was not identified)'),
  )
    .option('--file <file>', 'a list of up to 10,000 rows instead: CSV, TSV, XLSX, or one substance a line')
    .option('--on <day>', 'law of that day')
    .option('--known-on <day>', 'as this node knew it on that day')
    .option('--quantity <quantity>', 'what the texts attach to a quantity, such as "1.2 kg"')
    .action(async (texts: readonly string[], flags: Flags) => {
      const identified =
        flags.file === undefined ? await checkTexts(texts, flags) : await checkFile(flags.file, texts, flags);
      if (!identified) finish(exitStatus.findings);
    });
};

/** Whether every text was identified. */
async function checkTexts(texts: readonly string[], flags: Flags): Promise<boolean> {
  if (texts.length === 0) throw new VigiaError('request.invalid', { problem: 'query' });
  const { on, knownOn, quantity } = flags;
  const queries = texts.map((q) => parseQuery(CheckQuery, { q, on, knownOn, quantity }));
  const answers = await withNode(flags, async (node) => {
    const list: CheckAnswer[] = [];
    for (const query of queries) list.push(await node.control.check(query));
    return list;
  });
  if (flags.json === true) printJson({ answers });
  else answers.forEach(printAnswer);
  return answers.every(({ identity }) => identity.outcome === 'identified');
}

async function checkFile(file: string, texts: readonly string[], flags: Flags): Promise<boolean> {
  if (texts.length > 0) throw new VigiaError('request.invalid', { problem: '--file' });
  const days = { on: flags.on, knownOn: flags.knownOn };
  const { on, knownOn } = parseQuery(CheckQuery.pick({ on: true, knownOn: true }), days);
  const rows = await withNode(flags, (node) => node.screenings.checkFile(file, { on, knownOn }));
  if (flags.json === true) printJson({ rows });
  else printRows(rows);
  return rows.every(({ outcome }) => outcome === 'identified');
}

function printAnswer(answer: CheckAnswer): void {
  const language = readLanguage();
  const { identity, jurisdictions, localLists, thresholds, on, knownOn } = answer;
  const names = identity.candidates.map(({ substance, name }) => `${name.text[language]} (${substance})`).join(', ');
  const problem = identity.problem === null ? '' : ` (${identity.problem})`;
  const outcome = `${outcomeWords[identity.outcome][language]}${problem}`;
  const near = identity.outcome === 'named-in-text' ? `; ${nearNamesWords[language]}` : '';
  printLine(`${answer.query}${colon()} ${outcome}${names === '' ? '' : `${near}${colon()} ${names}`}`);
  const lines = jurisdictions.flatMap((found) => linesOf(found));
  printTable(lines, {
    [heads.jurisdiction[language]]: ({ jurisdiction }) => jurisdiction,
    [heads.answer[language]]: ({ words }) => words,
    [heads.list[language]]: ({ finding }) => finding?.listTitle[language],
    [heads.item[language]]: ({ finding }) => finding?.item,
    [heads.since[language]]: ({ finding }) => (finding === undefined ? null : sinceOf(finding)),
    [heads.until[language]]: ({ finding }) => finding?.until,
    [heads.citation[language]]: ({ finding }) => finding?.citation,
    [heads.note[language]]: ({ finding }) =>
      finding !== undefined && isUnverified(finding) ? unverifiedWord[language] : null,
  });
  if (lines.some(({ finding }) => finding !== undefined && isLatestDay(finding))) printLine(latestDayWords[language]);
  for (const found of jurisdictions) if (found.verdict === 'no-entry') printSearched(found);
  for (const { list, item, status } of localLists) {
    const where = item === null ? list : `${list} ${item}`;
    printLine(`${localListWords[language]}${colon()} ${where} (${statusWords[status][language]})`);
  }
  for (const { jurisdiction, quantity, meaning, citation } of thresholds) {
    printLine(`${`${jurisdiction} ${quantity}`.trim()}${colon()} ${meaning[language]} [${citation}]`);
  }
  printLine(momentWords[language].replace('{on}', on).replace('{knownOn}', knownOn));
}

type Jurisdiction = CheckAnswer['jurisdictions'][number];
type Finding = Jurisdiction['findings'][number];

interface Line {
  readonly jurisdiction: string;
  readonly words: string;
  readonly finding: Finding | undefined;
}

/** The strongest entry of a jurisdiction with its verdict, and the others that hold on the day. */
function linesOf({ jurisdiction, verdict, findings }: Jurisdiction): readonly Line[] {
  const language = readLanguage();
  if (verdict === 'no-entry') return [{ jurisdiction, words: verdictWords[verdict][language], finding: undefined }];
  const [first, ...others] = findings;
  const lines: Line[] = [{ jurisdiction, words: verdictWords[verdict][language], finding: first }];
  return [
    ...lines,
    ...others
      .filter(({ standing }) => standing === 'in-force')
      .map((finding) => ({ jurisdiction, words: '', finding })),
  ];
}

/** In which texts nothing was found, and of which day they are. */
function printSearched({ jurisdiction, searched }: Jurisdiction): void {
  const language = readLanguage();
  const texts = searched.map(({ title, asOf }) => `${title[language]} (${asOfWords[language]} ${asOf})`).join(', ');
  printLine(`${jurisdiction}${colon()} ${noEntryIn[language].replace('{texts}', texts)}`);
}

/** The first day as far as it is known: its year or month alone, the latest day that it can be, or nothing. */
function sinceOf(finding: Finding): string | null {
  const { since, sinceKind } = finding;
  if (since === null || sinceKind === 'unknown') return null;
  if (isLatestDay(finding)) return `≤ ${since}`;
  if (sinceKind !== 'approximate') return since;
  // A day known by its year or month only is written as the first of them.
  if (since.endsWith('-01-01')) return since.slice(0, 4);
  return since.endsWith('-01') ? since.slice(0, 7) : since;
}

/** The control may be older than the wording, or than the text in which it was seen. */
function isLatestDay({ sinceKind, since }: Finding): boolean {
  return since !== null && (sinceKind === 'wording-since' || sinceKind === 'seen-in-text');
}

/** French sets a space that does not break before it. */
function colon(): string {
  return readLanguage() === 'fr' ? '\u00a0:' : ':';
}

function isUnverified({ verification }: Finding): boolean {
  return verification === 'recalled' || verification === 'contradicted';
}

function printRows(rows: readonly ScreeningRow[]): void {
  const language = readLanguage();
  const places = [...new Set(rows.flatMap(({ verdicts }) => verdicts.map(({ jurisdiction }) => jurisdiction)))];
  printTable(rows, {
    row: ({ row }) => row,
    query: ({ query }) => (query.length > 60 ? `${query.slice(0, 59)}…` : query),
    outcome: ({ outcome }) => outcomeWords[outcome][language],
    substance: ({ substances }) => substances.map(({ name }) => name.text[language]).join('; '),
    ...Object.fromEntries(
      places.map((place) => [
        place,
        ({ verdicts }: ScreeningRow) => {
          const found = verdicts.find(({ jurisdiction }) => jurisdiction === place);
          return found === undefined ? null : verdictWords[found.verdict][language];
        },
      ]),
    ),
  });
}
