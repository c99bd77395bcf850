import type { MethodEntry } from '../../api/index.ts';
import { type MethodId, methods } from '../../detect/index.ts';
import { describePerformance, domains, methodTexts } from '../../domains/index.ts';

/** A method as it is written down, before anybody used it. */
export type DescribedMethod = Omit<MethodEntry, 'record'>;

/** Every method that Vigía has words for: those that watch something first, then those that can, then the others. */
export function describeMethods(): readonly DescribedMethod[] {
  const measured = new Map(describePerformance().methods.map((one) => [one.method, one]));
  return Object.keys(methodTexts)
    .map((id) => describe(id, measured.get(id)))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ watches, watchesSeries }: DescribedMethod): number {
  if (watches.length > 0) return 0;
  return watchesSeries ? 1 : 2;
}

function describe(id: string, measured: Measured | undefined): DescribedMethod {
  const text = methodTexts[id];
  if (text === undefined) throw new Error(`method ${id} has no text`);
  const words = {
    id,
    title: text.title,
    sentences: [...text.sentences],
    formula: [...text.formula],
    sources: [...text.sources],
    validity: text.validity,
  };
  if (!isMethodId(id)) {
    return {
      ...words,
      watchesSeries: false,
      kinds: [],
      frequencies: [],
      minimumHistory: {},
      version: null,
      codeVersion: null,
      parameters: [],
      watches: [],
      performance: null,
    };
  }
  const { kinds, frequencies, version, codeVersion, parametersFor, minimumHistory } = methods[id];
  const defaults = frequencies.map((frequency) => [frequency, Object.entries(parametersFor(frequency))] as const);
  const names = [...new Set(defaults.flatMap(([, entries]) => entries.map(([name]) => name)))];
  return {
    ...words,
    watchesSeries: true,
    kinds: [...kinds],
    frequencies: [...frequencies],
    minimumHistory: Object.fromEntries(frequencies.map((frequency) => [frequency, minimumHistory(frequency)])),
    version,
    codeVersion,
    parameters: names.map((name) => ({
      name,
      meaning: text.parameters[name] ?? null,
      defaults: Object.fromEntries(
        defaults.flatMap(([frequency, entries]) =>
          entries.filter(([key]) => key === name).map(([, value]) => [frequency, plain(value)]),
        ),
      ),
    })),
    watches: watchesOfMethod(id),
    performance: measured === undefined ? null : asSent(measured),
  };
}

type Measured = ReturnType<typeof describePerformance>['methods'][number];

function asSent(measured: Measured): MethodEntry['performance'] {
  return {
    ...measured,
    detectedBySize: [...measured.detectedBySize],
    atFalseAlarms: measured.atFalseAlarms.map((one) => ({ ...one })),
  };
}

function isMethodId(id: string): id is MethodId {
  return id in methods;
}

function plain(value: unknown): number | string | boolean | null {
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

function watchesOfMethod(id: MethodId): MethodEntry['watches'] {
  return domains.flatMap(({ watches }) =>
    watches.flatMap(({ indicator, frequency, methods: choices }) =>
      choices.flatMap(({ method, why }, at) =>
        method === id ? [{ indicator, frequency, position: at + 1, why }] : [],
      ),
    ),
  );
}
