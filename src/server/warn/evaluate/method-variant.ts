import { findClosest, VigiaError } from '../../../base/index.ts';
import {
  type Detection,
  type Frequency,
  type Method,
  type MethodId,
  type MethodParameters,
  methods,
  type SeriesInput,
  type ValueKind,
} from '../../../detect/index.ts';

type ParameterValue = string | number | boolean | null;

/** A method with parameters of its own, under the name it was asked for by. */
export interface MethodVariant {
  /** As written by who asked, so that one method can be measured in several ways at once. */
  readonly label: string;
  readonly id: MethodId;
  readonly version: string;
  readonly codeVersion: string;
  /** All parameters, defaults included. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly detect: (input: SeriesInput) => readonly Detection[];
}

export interface VariantOptions {
  readonly frequency: Frequency;
  /** Given to every method that has a parameter of this name and was not asked for with another one. */
  readonly alpha?: number | undefined;
}

/** Ids of the methods that take values of this kind at this frequency. */
export function methodsFor(kind: ValueKind, frequency: Frequency): readonly MethodId[] {
  return Object.values(methods)
    .filter(({ kinds, frequencies }) => kinds.includes(kind) && frequencies.includes(frequency))
    .map(({ id }) => id)
    .filter(isMethodId);
}

/**
 * Reads `ears-c1,farrington-flexible:threshold=delta:alpha=0.01`: methods between commas, parameters that differ from the
 * defaults after colons. Absent or `all`: every method that judges counts at the frequency without knowing how much was
 * looked at, which nobody says of a drawn series.
 */
export function parseVariants(text: string | undefined, options: VariantOptions): readonly MethodVariant[] {
  if (text === undefined || text === 'all') {
    return methodsFor('count', options.frequency)
      .map((id) => bindVariant(id, id, {}, options))
      .filter(({ detect }) => detect(exampleOf(options.frequency))[0]?.status !== 'no-exposure');
  }
  return text.split(',').map((label) => {
    const [id = '', ...settings] = label.trim().split(':');
    if (!isMethodId(id)) throw refusal(`${id}: ${suggestion(id, Object.keys(methods))}`);
    return bindVariant(id, label.trim(), Object.fromEntries(settings.map(parseSetting)), options);
  });
}

function isMethodId(text: string): text is MethodId {
  return Object.hasOwn(methods, text);
}

function parseSetting(text: string): [string, ParameterValue] {
  const at = text.indexOf('=');
  if (at < 1) throw refusal(`${text}: name=value`);
  return [text.slice(0, at), parseValue(text.slice(at + 1))];
}

function parseValue(text: string): ParameterValue {
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null') return null;
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : number;
}

function bindVariant<Id extends MethodId>(
  id: Id,
  label: string,
  asked: Readonly<Record<string, ParameterValue>>,
  { frequency, alpha }: VariantOptions,
): MethodVariant {
  const method: Method<MethodParameters[Id]> = methods[id];
  const hasAlpha = alpha !== undefined && Object.hasOwn(method.parametersFor(frequency), 'alpha');
  const given = { ...(hasAlpha ? { alpha } : {}), ...asked };
  if (!areParametersOf(method, frequency, given)) throw refusal(`${label}: parameters`);
  tryOut(method, frequency, given);
  return {
    label,
    id,
    version: method.version,
    codeVersion: method.codeVersion,
    parameters: Object.fromEntries(Object.entries(method.parametersFor(frequency, given))),
    detect: (input) => method.detect(input, given),
  };
}

/** Whether every name is a parameter of the method and every value of its type; throws with the name that is not. */
function areParametersOf<Parameters extends object>(
  method: Method<Parameters>,
  frequency: Frequency,
  given: object,
): given is Partial<Parameters> {
  const defaults = new Map<string, unknown>(Object.entries(method.parametersFor(frequency)));
  for (const [name, value] of Object.entries(given)) {
    if (!defaults.has(name)) throw refusal(`${method.id}: ${name}: ${suggestion(name, [...defaults.keys()])}`);
    const usual = defaults.get(name);
    if (usual !== null && typeof value !== typeof usual) {
      throw refusal(`${method.id}: ${name} is a ${typeof usual}, not ${String(value)}`);
    }
  }
  return true;
}

/** A parameter out of its range is said here, before anything is drawn. */
function tryOut<Parameters extends object>(
  method: Method<Parameters>,
  frequency: Frequency,
  given: Partial<Parameters>,
): void {
  try {
    method.detect(exampleOf(frequency), given);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw refusal(`${method.id}: ${error.message}`);
  }
}

const daysPerPeriod = { D: 1, W: 7, M: 31, Q: 92, S: 183, A: 366 } as const;

/** Counts that vary a little, of which the last is asked about. */
function exampleOf(frequency: Frequency): SeriesInput {
  const length = 120;
  return {
    values: Float64Array.from({ length }, (_, at) => 20 + ((at * 7) % 11)),
    starts: Int32Array.from({ length }, (_, at) => 11_323 + daysPerPeriod[frequency] * at),
    frequency,
    range: { first: length - 1, last: length - 1 },
  };
}

function suggestion(name: string, known: readonly string[]): string {
  const near = findClosest(name, known);
  return near === undefined ? known.join(', ') : `${near}?`;
}

function refusal(problem: string): VigiaError {
  return new VigiaError('request.invalid', { problem });
}
