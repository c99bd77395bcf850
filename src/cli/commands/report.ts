import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { BuildReportRequest, type KeptReport, ReportFilesQuery } from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import { type PreparedReport, type Verification, type VigiaNode, verifyPackage } from '../../server/index.ts';
import { exitStatus } from '../exit-status.ts';
import { readLanguage } from '../language.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface ReportFlags extends StoreFlags {
  readonly strategy?: string;
  readonly asKnownOn?: string;
  readonly since?: string;
  readonly lang: string;
  readonly format: string;
  readonly out: string;
  readonly public?: boolean;
  readonly keep?: boolean;
}

export const addReport: AddCommand = (program, finish) => {
  const report = addStoreFlags(
    program.command('report').description('the yearly report of a strategy, with the data that it can be checked by'),
  )
    .option('--strategy <id>', 'strategy that it is about: see "vigia commitments"')
    .option('--as-known-on <day>', 'as this node knew it on that day; absent: today')
    .option('--since <day>', 'day of the last report: what changed since, and what was revised')
    .option('--lang <languages>', 'languages, separated by commas', 'en,fr,es')
    .option('--format <formats>', 'pdf, html or docx, separated by commas', 'pdf,html,docx')
    .option('--out <folder>', 'folder that the files are written to', '.')
    .option('--public', 'made from what everybody may see')
    .option('--keep', 'kept in the node too: see "vigia reports"')
    .action(async (flags: ReportFlags) => {
      const { lang, format, public: forPublic = false, keep = false, ...asked } = flags;
      const {
        lang: languages,
        format: formats,
        ...query
      } = parseQuery(ReportFilesQuery, {
        ...asked,
        lang: lang.split(','),
        format: format.split(','),
      });
      const written = await withNode(flags, async (node) => {
        if (keep)
          return writeKept(flags.out, node, {
            ...query,
            languages,
            formats,
            audience: forPublic ? 'public' : 'reader',
          });
        const prepared = await node.account.reports.prepare({ ...query, forPublic });
        return write(flags.out, filesOf(prepared, { languages, formats }), prepared);
      });
      if (flags.json === true) return printJson(written);
      printTable(written.files, {
        file: ({ name }) => name,
        bytes: ({ bytes }) => bytes,
        sha256: ({ sha256 }) => sha256,
      });
      return printLine(`TLP:${written.tlp}${written.training ? '; training data' : ''}`);
    });
  addVerify(report, finish);
};

interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

interface Wanted {
  readonly languages: ReportFilesQuery['lang'];
  readonly formats: ReportFilesQuery['format'];
}

interface NamedFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Builds a report, keeps it, and writes the files that are kept. */
async function writeKept(folder: string, node: VigiaNode, order: BuildReportRequest): Promise<Written> {
  const { keptReports } = node.account;
  const { id } = await keptReports.begin(BuildReportRequest.parse(order));
  await keptReports.idle();
  const report: KeptReport = await keptReports.find(id);
  if (report.problem !== null)
    throw new VigiaError('report.not-kept', { problem: report.problem.text[readLanguage()] });
  const files: NamedFile[] = [];
  for (const { name } of report.files) files.push({ name, content: (await keptReports.readFile(id, name)).content });
  return write(folder, files, {
    name: nameOf(report),
    tlp: report.marking.tlp,
    training: report.training,
  });
}

async function* filesOf(
  { name, render, packed }: PreparedReport,
  { languages, formats }: Wanted,
): AsyncGenerator<NamedFile> {
  yield { name: `${name}.data.zip`, content: packed() };
  for (const language of languages) {
    for (const format of formats) {
      yield { name: `${name}.${language}.${format}`, content: await render(language, format) };
    }
  }
}

interface Written {
  readonly tlp: string;
  readonly training: boolean;
  readonly files: readonly WrittenFile[];
}

/** Writes a report's files one by one, each under its name once it is whole, and a list of digests that `sha256sum -c` reads. */
async function write(
  folder: string,
  contents: Iterable<NamedFile> | AsyncIterable<NamedFile>,
  { name, tlp, training }: Pick<PreparedReport, 'name' | 'tlp' | 'training'>,
): Promise<Written> {
  mkdirSync(folder, { recursive: true });
  const files: WrittenFile[] = [];
  for await (const { name: file, content } of contents) {
    writeWhole(folder, file, content);
    files.push({ name: file, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') });
  }
  const digests = files.map((file) => `${file.sha256}  ${file.name}\n`).join('');
  writeWhole(folder, `${name}.sha256`, Buffer.from(digests));
  return { tlp, training, files };
}

/** Of a report's files, without language and kind. */
function nameOf({ files }: KeptReport): string {
  return files.find(({ format }) => format === 'package')?.name.replace(/\.data\.zip$/u, '') ?? 'report';
}

/** Half a file is never found under its name. */
function writeWhole(folder: string, file: string, content: Buffer): void {
  const path = join(folder, file);
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

function addVerify(report: Command, finish: Parameters<AddCommand>[1]): void {
  report
    .command('verify')
    .argument('<package>', 'data package of a report (.data.zip)')
    .description('compute every number of a report anew from its package, and name each one that differs')
    .option('--json', 'one JSON document on standard output')
    .action(async (path: string, _flags: unknown, command: Command) => {
      const found = await verifyPackage(path);
      if (found.changedFiles.length > 0 || found.differences.length > 0) finish(exitStatus.findings);
      return command.optsWithGlobals<StoreFlags>().json === true ? printJson(found) : say(found);
    });
}

function say({ strategy, asKnownOn, tlp, training, checked, changedFiles, differences }: Verification): void {
  printLine(`${strategy}, as known on ${asKnownOn}; TLP:${tlp}${training ? '; training data' : ''}`);
  for (const { file, problem } of changedFiles) printLine(`${file}: ${problem}`);
  if (differences.length > 0) {
    printTable(differences, {
      table: ({ table }) => table,
      row: ({ row }) => row,
      column: ({ column }) => column,
      written: ({ written }) => written,
      computed: ({ computed }) => computed,
    });
  }
  printLine(`${checked} rows computed anew, ${differences.length} differences, ${changedFiles.length} changed files`);
}
