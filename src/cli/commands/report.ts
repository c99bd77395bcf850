import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { ReportFilesQuery } from '../../api/index.ts';
import { type PreparedReport, type Verification, verifyPackage } from '../../server/index.ts';
import { exitStatus } from '../exit-status.ts';
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
    .action(async (flags: ReportFlags) => {
      const { lang, format, public: forPublic = false, ...asked } = flags;
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
        const prepared = await node.account.reports.prepare({ ...query, forPublic });
        return write(flags.out, prepared, { languages, formats });
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

/** Writes a report's files one by one, each under its name once it is whole, and a list of digests that `sha256sum -c` reads. */
function write(
  folder: string,
  { name, tlp, training, render, packed }: PreparedReport,
  { languages, formats }: Wanted,
): { readonly tlp: string; readonly training: boolean; readonly files: readonly WrittenFile[] } {
  mkdirSync(folder, { recursive: true });
  const files: WrittenFile[] = [];
  const keep = (file: string, content: Buffer): void => {
    writeWhole(folder, file, content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    files.push({ name: file, bytes: content.length, sha256 });
  };
  keep(`${name}.data.zip`, packed());
  for (const language of languages) {
    for (const format of formats) keep(`${name}.${language}.${format}`, render(language, format));
  }
  const digests = files.map((file) => `${file.sha256}  ${file.name}\n`).join('');
  writeWhole(folder, `${name}.sha256`, Buffer.from(digests));
  return { tlp, training, files };
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
