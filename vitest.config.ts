import { defineConfig } from 'vitest/config';

const databaseTests = [
  'src/server/**/*.test.ts',
  'src/cli/**/*.test.ts',
  'test/database/**/*.test.ts',
  'test/observe/**/*.test.ts',
  'test/warn/**/*.test.ts',
  'test/server/**/*.test.ts',
  'test/leak/**/*.test.ts',
];
/**
 * Against published files, reference results and other implementations, and every method on every odd history: thorough,
 * and left out of `npm run check`.
 */
const referenceTests = [
  'src/sources/**/published-files.test.ts',
  'src/sources/arbitrary-cells.test.ts',
  'test/control-sources.damage.test.ts',
  'test/control-sources.reference.test.ts',
  'test/golden.test.ts',
  'test/class-rules.test.ts',
  'src/detect/registry.test.ts',
  'src/detect/degenerate.test.ts',
  'src/detect/invariance.test.ts',
  'src/detect/analyses.test.ts',
  'src/detect/load-chart/load-chart.test.ts',
  'src/detect/share/share-chart.test.ts',
  'src/detect/space/scan.test.ts',
  'src/detect/judge/judge.test.ts',
  'src/detect/random/random.test.ts',
  'src/detect/glr/glr.test.ts',
  'src/control/gap/gap-reference.test.ts',
  'tools/register/**/*.test.ts',
];
/** Several nodes in one process, and as processes of their own. */
const federationTests = ['test/federation/**/*.test.ts'];
const browserTests = ['test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    setupFiles: ['test/_seed.ts'],
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: [...databaseTests, ...referenceTests, ...federationTests, ...browserTests],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'reference', include: referenceTests, testTimeout: 120_000 },
      },
      {
        extends: true,
        test: { name: 'database', include: databaseTests, testTimeout: 180_000, hookTimeout: 180_000 },
      },
      {
        extends: true,
        test: {
          name: 'federation',
          include: federationTests,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browserTests,
          testTimeout: 180_000,
          hookTimeout: 300_000,
          // A browser on a busy machine may miss a moment; twice in a row is a defect.
          retry: 1,
          fileParallelism: false,
        },
      },
    ],
  },
});
