import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { families } from '../tools/golden/families.ts';
import { runDocument } from '../tools/golden/run.ts';

const shared = resolve(import.meta.dirname, '..', process.env.VIGIA_SHARED ?? '../shared');
const golden = join(shared, 'golden');

/** Folders whose every file must be run and pass. */
const folders = [
  'ears',
  'farrington-flexible',
  'farrington-original',
  'calendar',
  'distributions',
  'probability',
  'multiple-testing',
  'censored',
  'wastewater',
  'glm',
  'rnssp',
  'trend',
  'changepoint',
  'scan',
  'cusum',
  'glr',
  'misc-alarms',
  'metrics',
];

function readDocument(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('golden cases of R and others', () => {
  for (const folder of folders) {
    const path = join(golden, folder);
    const isThere = existsSync(path);
    const files = isThere ? readdirSync(path).filter((name) => name.endsWith('.json')) : [];
    if (!isThere) test.skip(`${folder} left out: no folder ${path} (VIGIA_SHARED names another place)`, () => {});

    test.skipIf(!isThere)(`${folder} holds files`, () => {
      expect(files.length).toBeGreaterThan(0);
    });

    test.each(files)(`${folder}/%s agrees within its tolerance, alarms and whole quantiles exactly`, (name) => {
      const file = join(path, name);

      const result = runDocument(readDocument(file), file, families);

      if (result.status === 'unknown') throw new Error(result.reason);
      expect(result.outcome.failures).toEqual([]);
      expect(result.outcome.passed).toBeGreaterThan(0);
    });
  }
});

describe('the golden runner itself', () => {
  const form = {
    family: 'earsC',
    series: [{ id: 'flat', freq: 52, observed: [1, 2, 3, 2, 1, 2, 3, 9] }],
    runs: [
      {
        series: 'flat',
        set: 'own',
        params: { method: 'C1', baseline: 7, minSigma: 0, alpha: 0.001 },
        range: [8, 8],
        // Mean 2 and standard deviation sqrt(4/6) of 1 2 3 2 1 2 3; z of 0.999 from the tables.
        out: { upperbound: [2 + 3.090232306167813 * Math.sqrt(4 / 6)], alarm: [1] },
      },
    ],
  };

  test('a right case passes', () => {
    const result = runDocument(form, 'own.json', families);

    expect(result).toMatchObject({ status: 'run', outcome: { cases: 1, passed: 1, failures: [] } });
  });

  test.each([
    ['a number off by 1e-8', { upperbound: [(2 + 3.090232306167813 * Math.sqrt(4 / 6)) * (1 + 1e-8)], alarm: [1] }],
    ['a wrong alarm', { upperbound: [2 + 3.090232306167813 * Math.sqrt(4 / 6)], alarm: [0] }],
    ['a missing number', { upperbound: [null], alarm: [1] }],
  ])('%s fails', (_, out) => {
    const [run] = form.runs;

    const result = runDocument({ ...form, runs: [{ ...run, out }] }, 'own.json', families);

    expect(result).toMatchObject({ status: 'run', outcome: { cases: 1, passed: 0 } });
  });

  test('a file of a known family in an unknown form is a failure, not a pass', () => {
    const result = runDocument({ family: 'earsC', series: [] }, 'own.json', families);

    expect(result).toMatchObject({ status: 'run', outcome: { cases: 1, passed: 0 } });
  });

  test('a file of no known family is not run and says so', () => {
    expect(runDocument({ family: 'oracle' }, 'own.json', families)).toEqual({
      status: 'unknown',
      reason: 'family oracle',
    });
  });
});
