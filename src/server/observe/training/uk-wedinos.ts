import { addDays, type CalendarDate, daysInMonth } from '../../../base/index.ts';
import type { TrainingDelivery } from './delivery.ts';
import { monthsBetween } from './monthly-counts.ts';
import { SeededRandom } from './seeded-random.ts';

const sourceId = 'uk-wedinos';
const samplesPerMonth = 45;
const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const postcodes = [
  'CF10',
  'CF24',
  'NP20',
  'SA1',
  'LL57',
  'G12',
  'EH6',
  'BN1',
  'BS5',
  'M1',
  'BT1',
  'Not Stated',
] as const;

interface Kind {
  readonly weight: number;
  readonly intents: readonly [string, ...string[]];
  readonly colour: string;
  readonly form: string;
  readonly major: string;
  readonly minor: string;
}

const kinds: readonly [Kind, ...Kind[]] = [
  kind(16, ['Diazepam', 'Valium'], 'Blue', 'Tablet', 'Diazepam'),
  kind(10, ['Diazepam', 'Alprazolam'], 'White', 'Tablet', 'Bromazolam'),
  kind(12, ['Cocaine', 'Not Stated'], 'White', 'Powder', 'Cocaine', 'Norcocaine'),
  kind(11, ['MDMA', 'Ecstasy'], 'Colourless', 'Crystalline', 'MDMA'),
  kind(8, ['Ketamine'], 'White', 'Crystalline', 'Ketamine'),
  kind(7, ['Alprazolam', 'Xanax'], 'White', 'Tablet', 'Alprazolam'),
  kind(6, ['Zopiclone'], 'White', 'Tablet', 'Zopiclone'),
  kind(5, ['Pregabalin'], 'White', 'Capsule', 'Pregabalin'),
  kind(6, ['Heroin'], 'Brown', 'Powder', 'Heroin', '6-Acetylcodeine, Papaverine'),
  kind(6, ['Cannabis', 'Not Stated'], 'Green', 'Plant Matter', 'MDMB-4en-PINACA'),
  kind(8, ['Diazepam', 'Not Stated'], 'White', 'Tablet', 'No Active Component Identified'),
];

/** Substances nobody had found here before: how many samples hold them, by month. */
const newcomers: readonly { readonly kind: Kind; readonly samples: ReadonlyMap<CalendarDate, number> }[] = [
  {
    kind: kind(0, ['Heroin'], 'Brown', 'Powder', 'Heroin', '6-Acetylcodeine, Medetomidine'),
    samples: new Map([
      ['2025-06-01', 1],
      ['2025-11-01', 2],
      ['2026-04-01', 1],
    ]),
  },
  {
    kind: kind(0, ['Oxycodone', 'Not Stated'], 'Blue', 'Tablet', 'N-Pyrrolidino protonitazene'),
    samples: new Map([
      ['2026-09-01', 2],
      ['2026-10-01', 5],
    ]),
  },
];

interface Sample {
  readonly number: string;
  readonly date: CalendarDate;
  readonly entry: Entry;
}

/** A sample as the results page gives it. */
interface Entry {
  readonly date_received: string;
  readonly postcode: string;
  readonly intent: string;
  readonly label: string;
  readonly colour: string;
  readonly form: string;
  readonly consumption_method: string;
  readonly effects: string;
  readonly major: string;
  readonly minor: string;
}

/** Two scrapes that overlap by two months: one sample was corrected between them, one was written as "Array". */
export function drugCheckingSamples(): readonly TrainingDelivery[] {
  const samples = drawSamples();
  const corrected = samples.find(({ date, entry }) => date >= '2026-06-10' && entry.minor === 'Norcocaine');
  const early = samples.map((sample) =>
    sample === corrected ? { ...sample, entry: { ...sample.entry, minor: '' } } : sample,
  );
  const late = samples.map((sample, at) =>
    at === samples.length - 1 ? { ...sample, entry: { ...sample.entry, major: 'Array' } } : sample,
  );
  return [
    write(
      '2026-07-31',
      early.filter(({ date }) => date <= '2026-07-31'),
    ),
    write(
      '2026-10-31',
      late.filter(({ date }) => date >= '2026-06-01'),
    ),
  ];
}

function kind(
  weight: number,
  intents: readonly [string, ...string[]],
  colour: string,
  form: string,
  major: string,
  minor = '',
): Kind {
  return { weight, intents, colour, form, major, minor };
}

function drawSamples(): readonly Sample[] {
  let number = 90_000;
  return monthsBetween('2023-11-01', '2026-10-01').flatMap((month) => {
    const random = new SeededRandom(`${sourceId}/${month}`);
    const count = random.negativeBinomial(samplesPerMonth, 80);
    const usual = Array.from({ length: count }, () => pickKind(random));
    const added = newcomers.flatMap(({ kind: newcomer, samples }) =>
      Array.from({ length: samples.get(month) ?? 0 }, () => newcomer),
    );
    return [...usual, ...added].map((each, at, all): Sample => {
      number += 1 + random.index(3);
      const day = Math.floor((at * daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))) / all.length);
      const date = addDays(month, day);
      return { number: `W${String(number).padStart(6, '0')}`, date, entry: describe(each, date, random) };
    });
  });
}

function pickKind(random: SeededRandom): Kind {
  const total = kinds.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.uniform() * total;
  for (const each of kinds) {
    left -= each.weight;
    if (left < 0) return each;
  }
  return kinds[0];
}

function describe(sample: Kind, date: CalendarDate, random: SeededRandom): Entry {
  const month = monthNames[Number(date.slice(5, 7)) - 1] ?? '';
  return {
    date_received: `${date.slice(8, 10)} ${month} ${date.slice(0, 4)}`,
    postcode: random.pick(postcodes),
    intent: random.pick(sample.intents),
    label: 'Not Stated',
    colour: sample.colour,
    form: sample.form,
    consumption_method: 'Not Stated',
    effects: 'Not Stated',
    major: sample.major,
    minor: random.chance(0.6) || sample.weight === 0 ? sample.minor : '',
  };
}

/** Newest first, as the results page lists them. */
function write(asOf: CalendarDate, samples: readonly Sample[]): TrainingDelivery {
  const entries = samples.map(({ number, entry }) => ({ [number]: entry })).reverse();
  const bytes = Buffer.from(`${JSON.stringify(entries, null, 4)}\n`);
  return { sourceId, fileName: `training-samples_${asOf}.json`, asOf, bytes };
}
