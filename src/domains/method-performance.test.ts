import { expect, test } from 'vitest';
import { methods } from '../detect/index.ts';
import { describePerformance } from './method-performance.ts';

const shares = ['evaluatedShare', 'detected', 'falseAlarms', 'sensitivity', 'timeliness'] as const;

test('what was measured can be measured again, and holds shares', () => {
  const { command, series, outbreaks, methods: measured } = describePerformance();

  expect(command).toMatch(/^vigia evaluate --scenarios \S+ --replicates \d+ --seed \d+$/u);
  expect(outbreaks).toBeGreaterThan(0.8 * series);
  expect(measured.map(({ method }) => method)).toEqual(
    expect.arrayContaining(['ears-c1', 'farrington-flexible', 'rare-count']),
  );
  for (const one of measured) {
    for (const name of shares) {
      expect(one[name]).toBeGreaterThanOrEqual(0);
      expect(one[name]).toBeLessThanOrEqual(1);
    }
    expect(one.detectedBySize).toHaveLength(10);
  }
});

test('larger outbreaks are found more often', () => {
  for (const { detectedBySize } of describePerformance().methods) {
    const half = (from: number): number => detectedBySize.slice(from, from + 5).reduce((sum, one) => sum + one, 0);
    expect(half(5)).toBeGreaterThan(half(0));
  }
});

test('figures of an older version of a method say so', () => {
  const measured = describePerformance();
  const [one] = measured.methods;
  if (one === undefined) throw new Error('nothing was measured');
  const { version, codeVersion } = methods['ears-c1'];
  const now = { ...one, method: 'ears-c1', version, codeVersion };

  const described = describePerformance({ ...measured, methods: [now, { ...now, codeVersion: '0.0.1' }] });

  expect(described.methods.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
});
