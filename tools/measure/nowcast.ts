// `npx tsx tools/measure/nowcast.ts <folder of published files> [<later release of CDC's state file> <its day>]`:
// how well figures that are still growing are completed.
import { join } from 'node:path';
import {
  heldOutDepartures,
  intervalWidth,
  nowcastByCompleteness,
  predictLogCompleteness,
  type RevisionPair,
} from '../../src/detect/index.ts';
import { britishColumbia, lagOf, type PublishedCount, provisionalDeaths, type Vintage } from './nowcast-vintages.ts';

/** Lags at which figures are taken as still growing, in months, as the server takes them. */
const longestLag = 12;
/** Vintages less than this many days after the first of a run count as one with it. */
const closeDays = 20;

interface Pair extends RevisionPair {
  readonly month: number;
}

interface PairOptions {
  readonly withPending: boolean;
}

/** Every figure of the earlier vintages beside the same figure of the last one. */
function pairsOf(vintages: readonly Vintage[], { withPending }: PairOptions): readonly Pair[] {
  const last = vintages.at(-1);
  if (last === undefined) return [];
  const places = placesOf(vintages);
  const later = new Map(last.figures.map((figure) => [keyOf(figure), figure.value]));
  const numbers = runsOf(vintages);
  return vintages.slice(0, -1).flatMap(({ asOf, figures }, index) =>
    figures.flatMap((figure) => {
      const { month, place, value, pending } = figure;
      const final = later.get(keyOf(figure));
      const earlierLag = lagOf(month, asOf);
      if (final === undefined || earlierLag > longestLag) return [];
      return {
        group: places.indexOf(place),
        month,
        vintage: numbers[index] ?? 0,
        earlierLag,
        laterLag: lagOf(month, last.asOf),
        earlier: value,
        later: final,
        pending: withPending ? pending : Number.NaN,
      };
    }),
  );
}

function keyOf({ place, month }: PublishedCount): string {
  return `${place} ${month}`;
}

function placesOf(vintages: readonly Vintage[]): readonly string[] {
  return [...new Set(vintages.flatMap(({ figures }) => figures.map(({ place }) => place)))].sort();
}

/** Number of the run of neighbouring days that each vintage belongs to. */
function runsOf(vintages: readonly Vintage[]): readonly number[] {
  let [start, run] = [Number.NEGATIVE_INFINITY, -1];
  return vintages.map(({ asOf }) => {
    const day = Date.parse(asOf) / 86_400_000;
    if (day - start >= closeDays) {
      start = day;
      run += 1;
    }
    return run;
  });
}

/** Sums over figures predicted without having been seen. */
class Score {
  #figures = 0;
  #inside50 = 0;
  #inside90 = 0;
  #width = 0;
  #error = 0;
  #errorAsReported = 0;
  #square = 0;
  #squareAsReported = 0;

  /** Predicts what the last vintage says of figures that the training pairs do not hold. */
  add(training: readonly Pair[], held: readonly Pair[]): void {
    const fit = nowcastByCompleteness(training);
    if (fit.status !== 'fitted') return;
    const heldOut = heldOutDepartures(training);
    for (const { group, earlierLag: lag, laterLag, earlier: reported, later, pending } of held) {
      const { center, deviation } = predictLogCompleteness(
        fit.model,
        { group, lag, reported, pending },
        { targetLag: laterLag, steadyGroups: heldOut.byVintage },
      );
      const off = Math.abs(Math.log((reported + 0.5) / (later + 0.5)) - center) / deviation;
      const widest = intervalWidth(heldOut, lag, 0.9);
      const error = Math.abs(reported / Math.exp(center) - later) / later;
      const asReported = Math.abs(reported - later) / later;
      this.#figures += 1;
      this.#inside50 += off <= intervalWidth(heldOut, lag, 0.5) ? 1 : 0;
      this.#inside90 += off <= widest ? 1 : 0;
      this.#width += (2 * Math.sinh(widest * deviation)) / Math.exp(center);
      this.#error += error;
      this.#errorAsReported += asReported;
      this.#square += error ** 2;
      this.#squareAsReported += asReported ** 2;
    }
  }

  row(name: string): string {
    const count = this.#figures;
    const cells = [
      this.#inside50 / count,
      this.#inside90 / count,
      this.#width / count,
      this.#error / count,
      this.#errorAsReported / count,
      Math.sqrt(this.#square / count),
      Math.sqrt(this.#squareAsReported / count),
    ];
    return `| ${name} | ${count} | ${cells.map(percent).join(' | ')} |`;
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function measureBritishColumbia(folder: string): readonly string[] {
  const vintages = britishColumbia(folder);
  const pairs = pairsOf(vintages, { withPending: false });
  const runs = new Set(pairs.map(({ vintage }) => vintage));
  const rows = [3, 6, 12].map((months) => {
    const score = new Score();
    for (const run of runs) {
      const held = pairs.filter((pair) => pair.vintage === run && pair.earlierLag <= months);
      score.add(
        pairs.filter((pair) => pair.vintage !== run),
        held,
      );
    }
    return score.row(`British Columbia, vintages of one month left out, lag up to ${months} months`);
  });
  const score = new Score();
  for (let index = 2; index < vintages.length - 1; index++) {
    const known = vintages.slice(0, index + 1);
    const held = pairsOf(
      [vintages[index], vintages.at(-1)].flatMap((one) => one ?? []),
      { withPending: false },
    );
    score.add(
      pairsOf(known, { withPending: false }),
      held.filter(({ earlierLag }) => earlierLag <= 6),
    );
  }
  return [...rows, score.row('British Columbia, from what was known by then only, lag up to 6 months')];
}

function measureUnitedStates(vintages: readonly Vintage[]): readonly string[] {
  return [false, true].flatMap((withPending) => {
    const pairs = pairsOf(vintages, { withPending });
    return [8, 12].map((months) => {
      const score = new Score();
      for (const group of new Set(pairs.map((pair) => pair.group))) {
        score.add(
          pairs.filter((pair) => pair.group !== group),
          pairs.filter((pair) => pair.group === group && pair.earlierLag <= months),
        );
      }
      const pending = withPending ? ', with the share pending' : '';
      return score.row(`United States, one jurisdiction left out, lag up to ${months} months${pending}`);
    });
  });
}

/** What was predicted from the vintages, beside a release that came after them. */
function measureLaterRelease(vintages: readonly Vintage[], later: Vintage): readonly string[] {
  const [last] = vintages.slice(-1);
  if (last === undefined) return [];
  const training = pairsOf(vintages, { withPending: false });
  const held = pairsOf([last, later], { withPending: false });
  const score = new Score();
  score.add(training, held);
  const predicted = new Map(last.figures.map((figure) => [keyOf(figure), figure.predicted]));
  const places = placesOf([last, later]);
  const off = held.map(({ group, month, later: value }) => {
    const place = places[group] ?? '';
    return Math.abs((predicted.get(`${place} ${month}`) ?? Number.NaN) - value) / value;
  });
  const publisher = off.filter((error) => Number.isFinite(error));
  const mean = publisher.reduce((sum, error) => sum + error, 0) / publisher.length;
  return [
    score.row(`United States, the release of ${later.asOf} from those before, lag up to 12 months`),
    '',
    `Mean distance of CDC's predictions from the release of ${later.asOf}: ${percent(mean)} (${publisher.length} figures).`,
  ];
}

/** Beside what CDC itself predicted from the later file. */
function compareWithPublisher(vintages: readonly Vintage[]): readonly string[] {
  const last = vintages.at(-1);
  if (last === undefined) return [];
  const places = placesOf(vintages);
  const latest = last.figures.filter(
    ({ month, predicted }) => Number.isFinite(predicted) && lagOf(month, last.asOf) <= longestLag,
  );
  return [false, true].flatMap((withPending) => {
    const fit = nowcastByCompleteness(pairsOf(vintages, { withPending }));
    if (fit.status !== 'fitted') return [];
    const lines: string[] = [];
    let [inside50, inside90, apart, asReported, below] = [0, 0, 0, 0, 0];
    for (const { place, month, value, pending, predicted } of latest) {
      const lag = lagOf(month, last.asOf);
      const ours = fit.predict({ group: places.indexOf(place), lag, reported: value, pending });
      const [half, most] = ours?.nowcastIntervals ?? [];
      if (!ours || !half || !most) continue;
      inside50 += predicted >= half.low && predicted <= half.high ? 1 : 0;
      inside90 += predicted >= most.low && predicted <= most.high ? 1 : 0;
      apart += Math.abs(ours.nowcast - predicted) / predicted;
      asReported += Math.abs(value - predicted) / predicted;
      below += ours.nowcast < predicted ? 1 : 0;
      if (place === 'US')
        lines.push(
          `| US, lag ${lag.toFixed(1)} | ${value} | ${Math.round(ours.nowcast)} | ${Math.round(most.low)}–${Math.round(most.high)} | ${predicted} |`,
        );
    }
    const share = (sum: number): string => percent(sum / latest.length);
    return [
      '',
      `Beside CDC's predictions ${withPending ? 'with' : 'without'} the share pending: ${latest.length} figures, CDC in our 50 % interval ${share(inside50)}, ` +
        `in our 90 % interval ${share(inside90)}, mean distance ${share(apart)} (as reported ${share(asReported)}), ours the lower one ${share(below)}.`,
      '',
      '| figure | reported | nowcast | 90 % interval | CDC |',
      '|---|--:|--:|--:|--:|',
      ...lines,
    ];
  });
}

function main([folder, laterFile, laterDay]: readonly string[]): void {
  if (folder === undefined) throw new Error('usage: npx tsx tools/measure/nowcast.ts <folder of published files>');
  const deaths = join(folder, 'us-cdc-vsrr');
  const unitedStates = [
    provisionalDeaths(join(deaths, 'us_cdc_VSRR_provisional_2017-12.csv'), '2017-12-31'),
    provisionalDeaths(join(deaths, 'us_cdc_VSRR_provisional_2019-05.csv'), '2019-05-31'),
  ];
  const lines = [
    '| figures | number | in 50 % interval | in 90 % interval | width of 90 % interval | mean error | as reported | root mean square error | as reported |',
    `|---|${'--:|'.repeat(8)}`,
    ...measureBritishColumbia(join(folder, 'ca-bc-deaths')),
    ...measureUnitedStates(unitedStates),
    ...(laterFile && laterDay ? measureLaterRelease(unitedStates, provisionalDeaths(laterFile, laterDay)) : []),
    ...compareWithPublisher(unitedStates),
  ];
  console.log(lines.join('\n'));
}

main(process.argv.slice(2));
