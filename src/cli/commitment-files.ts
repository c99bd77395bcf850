import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { PlanFileQuery, type PlanFileReport, planFormats } from '../api/index.ts';
import { VigiaError } from '../base/index.ts';
import { mostPlanBytes } from '../server/index.ts';
import type { AddCommand } from './commands/index.ts';
import { exitStatus } from './exit-status.ts';
import { readLanguage } from './language.ts';
import { parseQuery } from './parse-query.ts';
import { printJson, printLine, printTable } from './print.ts';
import { addStoreFlags, type StoreFlags, withNode } from './with-node.ts';

interface ExportFlags extends StoreFlags {
  readonly format: string;
  readonly table?: string;
  readonly asKnownOn?: string;
  readonly organisation?: string;
  readonly out: string;
}

interface ImportFlags extends StoreFlags {
  readonly preview?: boolean;
  readonly rejects?: string;
}

/** `vigia commitments export` and `vigia commitments import`. */
export function addCommitmentFiles(commitments: Command, finish: Parameters<AddCommand>[1]): void {
  addStoreFlags(commitments.command('export').description('commitments and goals as a file that others read'))
    .option('--format <format>', planFormats.join(', '), 'xlsx')
    .option('--table <table>', 'of CSV: commitments or goals', 'commitments')
    .option('--as-known-on <day>', 'as it was written, and as the figures were known, on that day')
    .option('--organisation <identifier>', 'of IATI: identifier of whoever publishes')
    .requiredOption('--out <file>', 'where to write it')
    .action(async (_flags: unknown, command: Command) => {
      const { out, json, ...flags } = command.optsWithGlobals<ExportFlags>();
      const { format, table, asKnownOn, organisation } = flags;
      const query = parseQuery(PlanFileQuery, { format, table, asKnownOn, organisation });
      const { name, body } = await withNode(flags, (node) => node.account.interchange.write(query));
      writeWhole(out, body);
      if (json === true) return printJson({ file: out, name, bytes: body.length });
      return printLine(`${out}: ${body.length} bytes`);
    });
  addStoreFlags(
    commitments
      .command('import')
      .argument('<file>', 'file in one of these formats')
      .description('take a file in; rejected rows are told, the same file again changes nothing'),
  )
    .option('--preview', 'say what would be done, and store nothing')
    .option('--rejects <prefix>', 'write rejected rows to <prefix>.<table>.csv, to be corrected')
    .action(async (path: string, _flags: unknown, command: Command) => {
      const flags = command.optsWithGlobals<ImportFlags>();
      const file = { fileName: basename(path), bytes: readBounded(path), language: readLanguage() };
      const report = await withNode(flags, ({ account: { interchange } }) =>
        flags.preview === true ? interchange.preview(file) : interchange.take(file),
      );
      if (report.rejected > 0) finish(exitStatus.findings);
      for (const { table, csv } of flags.rejects === undefined ? [] : report.rejects) {
        writeWhole(`${flags.rejects}.${table}.csv`, Buffer.from(csv, 'utf8'));
      }
      return flags.json === true ? printJson(report) : say(report);
    });
}

function readBounded(path: string): Uint8Array {
  const file = basename(path);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) {
    throw new VigiaError('file.unreadable', { file, reason: 'not a regular file' });
  }
  if (found.size > mostPlanBytes) throw new VigiaError('interchange.too-large', { file, limit: mostPlanBytes });
  return readFileSync(path);
}

/** Half a file is never found under its name. */
function writeWhole(path: string, content: Buffer): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

function say({ file, stored, added, changed, unchanged, rejected, ignored, rows }: PlanFileReport): void {
  const language = readLanguage();
  const told = rows.filter(({ outcome }) => outcome !== 'unchanged');
  if (told.length > 0) {
    printTable(told, {
      table: ({ table }) => table,
      row: ({ row }) => row,
      outcome: ({ outcome }) => outcome,
      id: ({ id }) => id,
      column: ({ problem }) => problem?.column ?? null,
      what: ({ problem, changed: parts }) => problem?.text[language] ?? parts.join(' '),
    });
  }
  if (ignored.length > 0) printLine(`not read: ${ignored.join(', ')}`);
  printLine(`${file}: ${added} added, ${changed} changed, ${unchanged} unchanged, ${rejected} rejected`);
  if (!stored) printLine('nothing was stored');
}
