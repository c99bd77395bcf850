import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { VigiaError } from '../../base/index.ts';
import { readLanguage } from '../language.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface DataFlags extends StoreFlags {
  readonly format: string;
  readonly start?: string;
  readonly end?: string;
  readonly updatedAfter?: string;
  readonly output?: string;
}

interface StructureFlags extends StoreFlags {
  readonly format: string;
  readonly output?: string;
}

export const addSdmx: AddCommand = (program) => {
  const sdmx = program.command('sdmx').description('figures in the formats of statistical offices');
  addStoreFlags(
    sdmx
      .command('data')
      .argument('[key]', 'FREQ.REF_AREA.SUBSTANCE.INDICATOR.BREAKDOWN.TIME_SPAN.DATASET', 'all')
      .description('figures as SDMX-CSV 2.0, SDMX-JSON 2.1 or SDMX-ML 2.1'),
  )
    .option('--format <format>', 'csv, json or xml', 'csv')
    .option('--start <period>', 'first period, such as 2024 or 2024-Q1')
    .option('--end <period>', 'last period')
    .option('--updated-after <day>', 'only what became known after this day')
    .option('--output <file>', 'instead of standard output')
    .action(async (key: string, flags: DataFlags) => {
      const format = chooseFormat(flags.format, ['csv', 'json', 'xml']);
      const { start: startPeriod, end: endPeriod, updatedAfter } = flags;
      const pieces = await withNode(flags, (node) =>
        node.share.sdmx.writeData({ key, startPeriod, endPeriod, updatedAfter }, { format, language: readLanguage() }),
      );
      await writeOut(pieces, flags.output);
    });
  addStoreFlags(
    sdmx.command('structure').description('dataflow, code lists in three languages, and the structure of the data'),
  )
    .option('--format <format>', 'json or xml', 'xml')
    .option('--output <file>', 'instead of standard output')
    .action(async (flags: StructureFlags) => {
      const format = chooseFormat(flags.format, ['json', 'xml']);
      const pieces = await withNode(flags, (node) =>
        node.share.sdmx.writeStructure({ format, language: readLanguage() }),
      );
      await writeOut(pieces, flags.output);
    });
};

function chooseFormat<Format extends string>(text: string, known: readonly Format[]): Format {
  const found = known.find((format) => format === text);
  if (found === undefined) throw new VigiaError('request.invalid', { problem: `format: ${text.slice(0, 40)}` });
  return found;
}

async function writeOut(pieces: Iterable<string>, file: string | undefined): Promise<void> {
  if (file !== undefined) return pipeline(pieces, createWriteStream(file));
  for (const piece of pieces)
    if (!process.stdout.write(piece)) await new Promise((done) => process.stdout.once('drain', done));
}
