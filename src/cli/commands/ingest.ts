import { SingleBar } from 'cli-progress';
import type { IngestReport } from '../../api/index.ts';
import { errorText, VigiaError } from '../../base/index.ts';
import type { VigiaNode } from '../../server/index.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { readLanguage } from '../language.ts';
import { printJson, printLine } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly asOf?: string;
}

interface Failure {
  readonly source: string;
  readonly file: string;
  readonly error: { readonly code: string; readonly text: string };
}

export const addIngest: AddCommand = (program, finish) => {
  addStoreFlags(
    program
      .command('ingest')
      .argument('<source>')
      .argument('<file...>')
      .description('take in files of a source; each goes in whole or not at all'),
  )
    .option('--as-of <day>', 'when the publisher knew these figures (YYYY-MM-DD), where the file does not say so')
    .action(async (source: string, files: string[], flags: Flags) => {
      const outcomes = await withNode(flags, (node) => ingestAll(node, source, files, flags));
      finish(statusOf(outcomes));
      if (flags.json === true) printJson(outcomes.length === 1 ? outcomes[0] : outcomes);
      else for (const outcome of outcomes) printLine(describe(outcome));
    });
};

async function ingestAll(
  node: VigiaNode,
  source: string,
  files: readonly string[],
  flags: Flags,
): Promise<(IngestReport | Failure)[]> {
  const outcomes: (IngestReport | Failure)[] = [];
  for (const path of files) {
    const bar = progressBar(flags.json === true);
    try {
      const asOf = flags.asOf === undefined ? {} : { asOf: flags.asOf };
      outcomes.push(...(await node.observe.ingest(source, { path, ...asOf, onProgress: bar.update })));
    } catch (error) {
      if (!(error instanceof VigiaError) || error.code === 'source.unknown') throw error;
      const text = errorText(error.code, error.details, readLanguage());
      process.stderr.write(`${text} [${error.code}]\n`);
      outcomes.push({ source, file: path, error: { code: error.code, text } });
    } finally {
      bar.stop();
    }
  }
  return outcomes;
}

/** A bar on a terminal, nothing elsewhere. */
function progressBar(quiet: boolean): { update: (progress: { bytes: number; of: number }) => void; stop: () => void } {
  if (quiet || !process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const bar = new SingleBar({ format: '{bar} {percentage} %', stream: process.stderr, clearOnComplete: true });
  bar.start(1, 0);
  return { update: ({ bytes, of }) => bar.update(bytes / of), stop: () => bar.stop() };
}

function statusOf(outcomes: readonly (IngestReport | Failure)[]): ExitStatus {
  if (outcomes.some((outcome) => 'error' in outcome)) return exitStatus.failed;
  const findings = outcomes.some((outcome) => !('error' in outcome) && outcome.rows.rejected > 0);
  return findings ? exitStatus.findings : exitStatus.done;
}

function describe(outcome: IngestReport | Failure): string {
  if ('error' in outcome) return `${outcome.file}: ${outcome.error.code}`;
  const { rows, observations, records } = outcome;
  const lines = [
    `${outcome.file}: ${outcome.source}, ${outcome.layout}, as of ${outcome.asOf} (${outcome.asOfBasis})${outcome.duplicate ? ', the same bytes as before' : ''}`,
    `  rows: ${rows.read} read, ${rows.accepted} accepted, ${rows.rejected} rejected, ${rows.flagged} flagged; ${rows.new} new, ${rows.changed} changed`,
    `  observations: ${observations.new} new, ${observations.changed} changed, ${observations.unchanged} unchanged, ${observations.withdrawn} withdrawn`,
  ];
  if (records.new + records.changed + records.unchanged > 0) {
    lines.push(`  records: ${records.new} new, ${records.changed} changed, ${records.unchanged} unchanged`);
  }
  for (const drift of outcome.drift.slice(0, 20)) {
    const hint = drift.suggestion === null ? '' : ` (${drift.suggestion}?)`;
    lines.push(`  drift: ${drift.kind} ${drift.column} "${drift.text}"${hint}, ${drift.rows} rows`);
  }
  if (outcome.drift.length > 20) lines.push(`  drift: and ${outcome.drift.length - 20} more`);
  return lines.join('\n');
}
