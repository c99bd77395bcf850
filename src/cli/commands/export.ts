import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { VigiaError } from '../../base/index.ts';
import { exitStatus } from '../exit-status.ts';
import { printJson, printLine } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface ExportFlags extends StoreFlags {
  readonly to: string;
  readonly since?: string;
}

/** Longest file that is read, in bytes. */
const mostBytes = 256 * 1024 * 1024;

export const addBundles: AddCommand = (program, finish) => {
  addStoreFlags(
    program
      .command('export')
      .argument('<file>', 'where to write it')
      .description('a signed file of what a peer may have, for networks that never touch'),
  )
    .requiredOption('--to <country>', 'peer that it is for')
    .option('--since <day|moment>', 'what was added since then; absent: since the last file for this peer')
    .action(async (path: string, flags: ExportFlags) => {
      const { report } = await withNode(flags, async (node) => {
        const written = await node.share.bundles.write(flags.to, flags.since);
        // Half a file is never found under its name.
        writeFileSync(`${path}.part`, written.text, { mode: 0o600 });
        renameSync(`${path}.part`, path);
        return written;
      });
      if (flags.json === true) return printJson(report);
      return printLine(`file ${report.number} for ${report.to}: ${report.objects} objects in ${path}`);
    });
  addStoreFlags(
    program
      .command('import')
      .argument('<file>', 'file that a peer wrote for this node')
      .description('verify a file of a peer and take it in; the same file again changes nothing'),
  ).action(async (path: string, flags: StoreFlags) => {
    const text = readText(path);
    const report = await withNode(flags, (node) => node.share.bundles.read(text));
    const { from, number, again, missing, accepted, known, waiting, quarantined } = report;
    if (missing.length > 0 || quarantined > 0) finish(exitStatus.findings);
    if (flags.json === true) return printJson(report);
    if (again) return printLine(`file ${number} of ${from} was taken in before: nothing was changed`);
    printLine(
      `file ${number} of ${from}: ${accepted} new, ${known} known, ${waiting} waiting, ${quarantined} kept aside`,
    );
    if (missing.length > 0) printLine(`not come yet: ${missing.map((one) => `file ${one}`).join(', ')}`);
  });
};

function readText(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) throw new VigiaError('bundle.unreadable', { problem: path });
  if (found.size > mostBytes) throw new VigiaError('bundle.unreadable', { problem: `more than ${mostBytes} bytes` });
  return readFileSync(path, 'utf8');
}
