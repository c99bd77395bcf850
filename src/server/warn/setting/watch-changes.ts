import type { SettingPreviewRequest } from '../../../api/index.ts';
import { shiftPeriod, toDayNumber, VigiaError } from '../../../base/index.ts';
import { bindMethod, domains, type MethodChoice, type Watch } from '../../../domains/index.ts';
import { inputOf } from '../ask-methods.ts';
import type { SeriesGrid } from '../series-grid.ts';

/** Which method of which watch is changed. */
export interface WatchKey {
  readonly indicator: string;
  readonly frequency: string;
  readonly window: string;
  readonly method: string;
}

export type PlainValue = string | number | boolean | null;

/** What differs from the choice of the domain; nothing at all means back to it. */
export interface WatchChange extends WatchKey {
  readonly parameters: Readonly<Record<string, PlainValue>>;
  readonly fewestPerPeriod: number | null;
}

/** A change that was accepted and is in force. */
export interface AcceptedSetting extends WatchChange {
  readonly id: number;
}

/** `P12M` for figures of twelve months, empty for figures of their own period. */
export function windowOf(watch: Watch): string {
  return watch.values === 'rolling-count' ? `P${watch.windowMonths}M` : '';
}

export function isOfWatch(change: Omit<WatchKey, 'method'>, watch: Watch): boolean {
  return (
    change.indicator === watch.indicator && change.frequency === watch.frequency && change.window === windowOf(watch)
  );
}

export function findWatchOf(key: Omit<WatchKey, 'method'>): Watch | undefined {
  return domains.flatMap(({ watches }) => watches).find((watch) => isOfWatch(key, watch));
}

/** The watch as the accepted settings have it. */
export function applySettings(watch: Watch, settings: readonly WatchChange[]): Watch {
  const own = settings.filter((setting) => isOfWatch(setting, watch));
  if (own.length === 0) return watch;
  // The methods of each kind of values have a type of their own.
  switch (watch.values) {
    case 'count':
      return { ...watch, methods: watch.methods.map((choice) => adjust(choice, own)) };
    case 'rolling-count':
      return { ...watch, methods: watch.methods.map((choice) => adjust(choice, own)) };
    case 'magnitude':
      return { ...watch, methods: watch.methods.map((choice) => adjust(choice, own)) };
  }
}

/** Names and kinds of the values are those of the method's own parameters: `readChange` lets no others in. */
function adjust<Choice extends MethodChoice>(choice: Choice, settings: readonly WatchChange[]): Choice {
  const change = settings.find(({ method }) => method === choice.method);
  if (change === undefined) return choice;
  const parameters = Object.assign({}, choice.parameters, change.parameters);
  const { fewestPerPeriod } = change;
  return Object.assign({}, choice, { parameters }, fewestPerPeriod === null ? {} : { fewestPerPeriod });
}

/** The watch and the change that a request asks for; refuses what the method does not know or cannot work with. */
export function readChange(request: SettingPreviewRequest): { readonly watch: Watch; readonly change: WatchChange } {
  const { indicator, frequency, window = '', method, parameters = {}, fewestPerPeriod = null } = request;
  const change = { indicator, frequency, window, method, parameters, fewestPerPeriod };
  const watch = findWatchOf(change);
  const choice = watch?.methods.find((one) => one.method === method);
  if (watch === undefined || choice === undefined) {
    throw new VigiaError('setting.watch-not-found', { indicator, frequency, method });
  }
  const known = bindMethod(choice, watch.frequency).parameters;
  for (const [name, value] of Object.entries(parameters)) {
    if (!Object.hasOwn(known, name)) {
      throw new VigiaError('setting.parameter-unknown', { parameter: name, known: Object.keys(known) });
    }
    // A word chooses another variant of the method: that is for the domain to decide.
    if (typeof value === 'string' || typeof value !== typeof known[name]) {
      throw refuse(name, value, typeof known[name]);
    }
  }
  if (watch.values !== 'count' && fewestPerPeriod !== null)
    throw refuse('fewestPerPeriod', fewestPerPeriod, 'counts only');
  requireWorkable(applySettings(watch, [change]), change);
  return { watch, change };
}

/** Parameters out of their range make a method throw: it is tried on a made-up series. */
function requireWorkable(watch: Watch, { method, parameters }: WatchChange): void {
  const choice = watch.methods.find((one) => one.method === method);
  if (choice === undefined) return;
  const grid = sampleGrid(watch);
  const last = grid.values.length - 1;
  try {
    bindMethod(choice, watch.frequency).detect(inputOf(watch, watch, grid, { first: last, last }));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const [name = ''] = Object.keys(parameters).filter((key) => error.message.includes(key));
    throw new VigiaError(
      'setting.parameter-invalid',
      { parameter: name, value: parameters[name] ?? null, problem: error.message },
      error,
    );
  }
}

/** Longer than any method looks back: six years of days, and as many periods of other frequencies as are enough. */
const sampleLength = { D: 2_200, W: 320, M: 84, Q: 40, S: 30, A: 30 } as const;

function sampleGrid({ frequency, values }: Watch): SeriesGrid {
  const length = sampleLength[frequency];
  const periods = Array.from({ length }, (_, at) => shiftPeriod('2018-01-01', frequency, at));
  const figures = Float64Array.from(periods, (_, at) => 20 + ((at * 7) % 11) + (values === 'magnitude' ? 0.5 : 0));
  return {
    periods,
    starts: Int32Array.from(periods, toDayNumber),
    values: figures,
    bounded: new Uint8Array(length),
    lowerBounds: new Float64Array(length).fill(Number.NaN),
    upperBounds: new Float64Array(length).fill(Number.NaN),
    standardErrors: new Float64Array(length).fill(Number.NaN),
    hasStandardErrors: false,
    exposure: new Float64Array(length).fill(200),
    weights: null,
  };
}

function refuse(parameter: string, value: PlainValue, problem: string): VigiaError {
  return new VigiaError('setting.parameter-invalid', { parameter, value, problem });
}
