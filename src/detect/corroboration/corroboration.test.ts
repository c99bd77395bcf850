import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Generator } from '../random/generator.ts';
import { randomNormal } from '../random/variates.ts';
import { corroborate } from './corroborate.ts';
import { learnLeadTime, type StreamPair } from './lead-time.ts';

/** The following stream repeats the leading one `lead` periods later, with noise. */
function plantedPair(seed: number, lead: number, length = 80): StreamPair {
  const generator = new Generator(seed);
  const leading = Float64Array.from({ length }, () => randomNormal(generator));
  const following = Float64Array.from({ length }, (_, i) => {
    const source = leading[i - lead] ?? 0;
    return 0.8 * source + 0.6 * randomNormal(generator);
  });
  return { leading, following };
}

describe('lead times', () => {
  test.each([-3, 0, 2, 5])('finds a planted lead of %d periods', (lead) => {
    const found = learnLeadTime([plantedPair(1, lead), plantedPair(2, lead)], { longest: 6, seed: 7 });

    expect(found).toMatchObject({ status: 'learned', lead });
    expect(found.status === 'learned' && found.pValue).toBeLessThan(0.01);
    expect(found.status === 'learned' && found.correlation).toBeGreaterThan(0.6);
  });

  // R 4.2.2: x <- c(1,3,2,5,4,6,8,7,9,12); y <- c(2,1,3,2,6,4,5,9,8,8); cor(x[1:9], y[2:10]) = 0.9615911471340485
  test('correlates as cor does in R', () => {
    const leading = Float64Array.of(1, 3, 2, 5, 4, 6, 8, 7, 9, 12);
    const following = Float64Array.of(2, 1, 3, 2, 6, 4, 5, 9, 8, 8);
    const found = learnLeadTime([{ leading, following }], { longest: 1, fewestPairs: 9, seed: 1 });

    expect(found).toMatchObject({ status: 'learned', lead: 1, pairs: 9 });
    expect(found.status === 'learned' && found.correlation).toBeCloseTo(0.961_591_147_134_048_5, 12);
  });

  test('streams that have nothing to do with each other are seldom taken for related', () => {
    let related = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const pair = { leading: plantedPair(seed, 0).leading, following: plantedPair(seed + 1000, 0).leading };
      const found = learnLeadTime([pair], { longest: 4, simulations: 99, seed });
      if (found.status === 'learned' && found.pValue <= 0.05) related++;
    }
    // 40 tests at 5 %: more than 7 come once in 300.
    expect(related).toBeLessThanOrEqual(7);
  });

  test('says why where nothing can be learned', () => {
    const short = plantedPair(3, 0, 10);
    const flat = { leading: new Float64Array(60), following: new Float64Array(60) };
    expect(learnLeadTime([short], { longest: 3, seed: 1 })).toEqual({ status: 'too-short' });
    expect(learnLeadTime([flat], { longest: 3, seed: 1 })).toEqual({ status: 'no-variation' });
    expect(learnLeadTime([], { longest: 3, seed: 1 })).toEqual({ status: 'too-short' });
  });
});

describe('corroboration', () => {
  // R 4.2.2: z <- c(2, 1.5, 3); sum(z) / sqrt(3 + 0.2 * 6) = 3.171675237082733
  test('adds scores with the variance of correlated ones', () => {
    const result = corroborate([
      { stream: 'laboratory', score: 2 },
      { stream: 'seizures', score: 1.5 },
      { stream: 'wastewater', score: 3 },
    ]);

    expect(result?.score).toBeCloseTo(3.171_675_237_082_733, 12);
    expect(result).toMatchObject({ streams: 3, agreeing: ['laboratory', 'wastewater'], contradicting: [] });
  });

  test('many series of one stream are one witness, a stream without figures is none', () => {
    const one = corroborate([{ stream: 'laboratory', score: 2.5 }]);
    const many = corroborate([
      ...Array.from({ length: 9 }, () => ({ stream: 'laboratory', score: 2.5 })),
      { stream: 'wastewater', score: Number.NaN },
    ]);

    expect(many).toEqual(one);
    expect(corroborate([])).toBeNull();
  });

  test('a stream that agrees raises the score, whatever the others say; the order does not matter', () => {
    const evidence = fc.array(
      fc.record({ stream: fc.constantFrom('a', 'b', 'c', 'd'), score: fc.double({ min: -8, max: 8, noNaN: true }) }),
      { minLength: 1, maxLength: 10 },
    );
    fc.assert(
      fc.property(evidence, (all) => {
        const forward = corroborate(all);
        expect(corroborate(all.toReversed())?.score).toBeCloseTo(forward?.score ?? 0, 12);
        const raised = corroborate(all.map((one) => ({ ...one, score: one.score + 1 })));
        expect(raised?.score ?? 0).toBeGreaterThan(forward?.score ?? 0);
      }),
    );
  });
});
