import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  Generator,
  lawlessPrediction,
  nowcastByBayes,
  nowcastByBetaNegativeBinomial,
  nowcastByLawless,
  type ReportingTriangle,
  randomGamma,
  randomPoisson,
  triangleOfEvents,
} from '../../src/detect/index.ts';

const periods = 27;
const maximumDelay = 15;
const firstDay = Date.UTC(2011, 4, 7);
const millisecondsPerDay = 86_400_000;

export interface NowcastBench {
  readonly task: string;
  /** Median over rounds of nowcasts per processor second. */
  readonly perCpuSecond: number;
  readonly slowest: number;
  readonly fastest: number;
}

/** An outbreak of four weeks with a delay of about a week: the size of the R task, seeded. */
function simulatedOutbreak(): ReportingTriangle {
  const generator = new Generator(20_261_121);
  const occurred: number[] = [];
  const reported: number[] = [];
  for (let period = 0; period < periods; period++) {
    const events = randomPoisson(generator, 45 * Math.exp(-(((period - 16) / 6) ** 2)));
    for (let event = 0; event < events; event++) {
      occurred.push(period);
      reported.push(period + Math.floor(randomGamma(generator, 5) * 1.4));
    }
  }
  return triangleOfEvents({ occurred, reported, periods, maximumDelay });
}

function measure(
  task: string,
  { repeats, rounds }: { repeats: number; rounds: number },
  run: () => void,
): NowcastBench {
  run();
  const rates = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    for (let i = 0; i < repeats; i++) run();
    const { user, system } = process.cpuUsage(before);
    return (repeats * 1e6) / (user + system);
  }).sort((a, b) => a - b);
  return {
    task,
    perCpuSecond: rates[Math.floor(rates.length / 2)] ?? Number.NaN,
    slowest: rates[0] ?? Number.NaN,
    fastest: rates.at(-1) ?? Number.NaN,
  };
}

/** Nowcasts per processor second: longest delay 15 days, counts up to 300, all days the delay leaves open. */
export function benchNowcast({ triangle = simulatedOutbreak(), rounds = 5 } = {}): readonly NowcastBench[] {
  const prior = { mean: 50, variance: 3000 };
  const bayes = (draws: number, truncated: boolean) => () =>
    nowcastByBayes(triangle, { prior, truncated, draws, mode: 'surveillance' });
  const lawless = (): void => {
    const found = nowcastByLawless(triangle, { mode: 'surveillance' });
    if (found.status !== 'nowcast') throw new Error(found.status);
    for (const period of found.periods) lawlessPrediction(period, { mode: 'surveillance', largestCount: 300 });
  };
  return [
    measure('bayes.trunc, 1,000 draws', { repeats: 20, rounds }, bayes(1000, true)),
    measure('bayes.notrunc, 1,000 draws', { repeats: 20, rounds }, bayes(1000, false)),
    measure('lawless', { repeats: 200, rounds }, lawless),
    measure('bayes.notrunc.bnb', { repeats: 200, rounds }, () => nowcastByBetaNegativeBinomial(triangle)),
  ];
}

export function nowcastRow(one: NowcastBench): string {
  const rate = (value: number): string => value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
  const range = `${rate(one.slowest)}–${rate(one.fastest)}`;
  return `${`Nowcast ${one.task}`.padEnd(46)} ${rate(one.perCpuSecond).padStart(8)} nowcasts/s per core  (${range})`;
}

/** Single events of a golden file, as known on 2 June 2011: the task of the R script. */
function triangleOfFile(path: string): ReportingTriangle {
  const { linelist } = JSON.parse(readFileSync(path, 'utf8'));
  const dayOf = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - firstDay) / millisecondsPerDay;
  const occurred: number[] = linelist.dHosp.map(dayOf);
  const reported: number[] = linelist.dReport.map(dayOf);
  return triangleOfEvents({ occurred, reported, periods, maximumDelay });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , path] = process.argv;
  for (const one of benchNowcast(path === undefined ? {} : { triangle: triangleOfFile(path) }))
    console.log(nowcastRow(one));
}
