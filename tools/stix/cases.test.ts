import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { validateStix } from '../../src/exchange/index.ts';
import { readCases } from './cases.ts';

const file = fileURLToPath(new URL('../../../shared/reference/stix/validator-cases.jsonl', import.meta.url));

describe('labelled objects', () => {
  test('are read with their line and label', () => {
    const cases = readCases('\n{"test":"a","object":{"type":"tool"},"must_valid":false,"must_errors":["no id"]}\n');

    expect(cases).toEqual([{ line: 2, test: 'a', object: { type: 'tool' }, mustValid: false, mustErrors: ['no id'] }]);
  });

  test('without a label end the run', () => {
    expect(() => readCases('{"object":{}}')).toThrow();
    expect(() => readCases('{')).toThrow();
  });

  test('get from us the verdict of the OASIS validator', ({ skip }) => {
    skip(!existsSync(file), `${file} is not here`);

    const cases = readCases(readFileSync(file, 'utf8'));
    const wrong = cases.filter((one) => (validateStix(one.object).length === 0) !== one.mustValid);

    expect(cases.length).toBeGreaterThan(200);
    expect(wrong.map((one) => `line ${one.line}: ${one.test}`)).toEqual([]);
  });
});
