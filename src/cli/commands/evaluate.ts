import { createWriteStream, writeFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { SingleBar } from 'cli-progress';
import {
  drawCurves,
  type EvaluationReport,
  evaluateSimulated,
  evaluationCsv,
  seriesCsvHead,
  seriesCsvLines,
} from '../../server/index.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface Flags extends StoreFlags {
  readonly methods?: string;
  readonly alpha?: string;
  readonly scenarios?: string;
  readonly replicates?: string;
  readonly seed?: string;
  readonly onStore?: boolean;
  readonly indicator?: string;
  readonly frequency?: string;
  readonly csv?: string;
  readonly svg?: string;
  readonly writeSeries?: string;
}

export const addEvaluate: AddCommand = (program) => {
  addStoreFlags(program.command('evaluate').description('how well methods find outbreaks that are known'))
    .option('--methods <list>', 'a,b:parameter=value,c (default: every method that takes such counts)')
    .option('--alpha <share>', 'for every method that has it')
    .option('--scenarios <set>', 'noufaily-28 (default) or noufaily-42: simulated series')
    .option('--replicates <n>', 'series of each scenario, or outbreaks for each stored series (default 20)')
    .option('--seed <n>', 'the same seed gives the same series (default 1)')
    .option('--on-store', "put the outbreaks into this node's own series instead")
    .option('--indicator <id>', 'with --on-store: which series')
    .option('--frequency <code>', 'with --on-store: W (default), M or D')
    .option('--csv <file>', 'write the figures, with a line for each scenario')
    .option('--svg <file>', 'draw detection and timeliness against false alarms')
    .option('--write-series <file>', 'write the simulated series, for other implementations to judge')
    .action(async (flags: Flags) => {
      const report = await withInterruption(flags, (signal) => evaluate(flags, signal));
      if (flags.csv !== undefined) writeFileSync(flags.csv, evaluationCsv(report));
      if (flags.svg !== undefined) writeFileSync(flags.svg, drawCurves(report));
      if (flags.json === true) return printJson(report);
      return printReport(report);
    });
};

interface Interruption {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly of: number }) => void;
}

/** Ends between two series on Ctrl-C, and shows on a terminal how far it is. */
async function withInterruption<Result>(flags: Flags, work: (more: Interruption) => Promise<Result>): Promise<Result> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort(new Error('interrupted'));
  process.once('SIGINT', stop);
  const quiet = flags.json === true || !process.stderr.isTTY;
  const bar = quiet ? undefined : new SingleBar({ format: '{bar} {value} of {total} series', clearOnComplete: true });
  bar?.start(1, 0);
  try {
    const onProgress: Interruption['onProgress'] = ({ done, of }) => {
      bar?.setTotal(of);
      bar?.update(done);
    };
    return await work({ signal: stopping.signal, onProgress });
  } finally {
    bar?.stop();
    process.off('SIGINT', stop);
  }
}

async function evaluate(flags: Flags, more: Interruption): Promise<EvaluationReport> {
  const shared = {
    methods: flags.methods,
    alpha: numberOf(flags.alpha),
    replicates: numberOf(flags.replicates),
    seed: numberOf(flags.seed),
    ...more,
  };
  if (flags.onStore === true) {
    const { indicator, frequency } = flags;
    return withNode(flags, (node) => node.backtest.evaluateStored({ ...shared, indicator, frequency }));
  }
  if (flags.writeSeries === undefined) return evaluateSimulated({ ...shared, scenarios: flags.scenarios });
  const file = createWriteStream(flags.writeSeries);
  file.write(seriesCsvHead);
  let series = 0;
  try {
    return await evaluateSimulated({
      ...shared,
      scenarios: flags.scenarios,
      onTrial: (trial) => {
        series += 1;
        file.write(seriesCsvLines(trial, series));
      },
    });
  } finally {
    file.end();
    await finished(file);
  }
}

/** Absent stays absent; what is no number is refused where the option is read. */
function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function printReport({ methods, origin }: EvaluationReport): void {
  printTable(methods, {
    method: ({ label }) => label,
    detected: ({ overall }) => rounded(overall.probabilityOfDetection?.value),
    '±': ({ overall }) => rounded(overall.probabilityOfDetection?.standardError),
    'false alarms': ({ overall }) => rounded(overall.falsePositiveRate?.value, 4),
    '± ': ({ overall }) => rounded(overall.falsePositiveRate?.standardError, 4),
    sensitivity: ({ overall }) => rounded(overall.sensitivity?.value),
    specificity: ({ overall }) => rounded(overall.specificity),
    'predictive value': ({ overall }) => rounded(overall.positivePredictiveValue),
    'F score': ({ overall }) => rounded(overall.f1),
    timeliness: ({ overall }) => rounded(overall.timeliness?.value),
    ' ±': ({ overall }) => rounded(overall.timeliness?.standardError),
    evaluated: ({ overall }) => rounded(overall.evaluatedShare),
    outbreaks: ({ overall }) => overall.outbreaks,
  });
  printLine(
    'detected: outbreaks with an alarm; false alarms: of periods without an outbreak; timeliness: 0 at once, 1 missed; ±: one Monte Carlo error',
  );
  if (origin.kind === 'stored') {
    printLine(`${origin.series} series of ${origin.indicator} were long enough (a year before the one judged).`);
    printLine('They are real: what counts as a false alarm here may be an outbreak that nobody put in.');
  }
}

function rounded(value: number | null | undefined, digits = 3): number | null {
  return value === null || value === undefined ? null : Number(value.toFixed(digits));
}
