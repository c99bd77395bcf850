import {
  type Detection,
  Generator,
  methods,
  randomNegativeBinomial,
  type SeriesInput,
} from '../../src/detect/index.ts';

const stepOf = { D: 1, W: 7, M: 30.4375, Q: 91.3125, S: 182.625, A: 365.25 } as const;

/** What every method answers about the last twenty periods of one series of chance, the same wherever it runs. */
export function detectAnswers(): readonly { readonly method: string; readonly answers: readonly Detection[] }[] {
  const generator = new Generator(20_261_121);
  const values = Float64Array.from({ length: 520 }, (_, i) =>
    randomNegativeBinomial(generator, { mean: 18 + 6 * Math.sin(i / 8.3), dispersion: 2 }),
  );
  values[510] = 90;
  return Object.values(methods).map(({ id, kinds, frequencies, detect }) => {
    const frequency = frequencies.includes('W') ? 'W' : (frequencies[0] ?? 'M');
    const input: SeriesInput = {
      values,
      starts: Int32Array.from(values, (_, i) => 14613 + Math.round(i * stepOf[frequency])),
      frequency,
      range: { first: 500, last: 519 },
      population: new Float64Array(values.length).fill(1000),
      ...(kinds.includes('rolling-count') ? { window: 12 } : {}),
    };
    return { method: id, answers: detect(input) };
  });
}
