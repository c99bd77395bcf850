import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as detectLayer from '../src/detect/index.ts';
import { methods } from '../src/detect/index.ts';

const guide = readFileSync(join(import.meta.dirname, '../docs/guides/detect-library.md'), 'utf8');
const blocks = [...guide.matchAll(/```js\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
const importLine = /import \{([^}]*)\} from 'vigia\/detect';/;

interface Worker {
  readonly postMessage: (answers: unknown) => void;
  onmessage: ((message: { readonly data: object }) => void) | null;
}

/** What an example prints, and what it says that it prints. */
function run(block: string): {
  readonly printed: readonly string[];
  readonly promised: readonly string[];
  readonly worker: Worker;
} {
  const printed: string[] = [];
  const log = (...values: unknown[]): void => {
    printed.push(values.map(String).join(' '));
  };
  const body = block.replace(importLine, 'const {$1} = detectLayer;');
  const worker: Worker = { postMessage: (answers) => log(JSON.stringify(answers)), onmessage: null };
  // oxlint-disable-next-line typescript/no-implied-eval -- what a document of this repository shows is what is run
  new Function('detectLayer', 'console', 'self', body)(detectLayer, { log }, worker);
  const promised = [...block.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map((match) => match[1] ?? '');
  return { printed, promised, worker };
}

test('the guide has examples', () => {
  expect(blocks.length).toBeGreaterThan(4);
  expect(blocks.every((block) => importLine.test(block))).toBe(true);
});

test.each(blocks.map((block, at) => [at + 1, block] as const))('example %i prints what it says', (_, block) => {
  const { printed, promised } = run(block);

  expect(printed).toEqual(promised);
});

test('the worker of the example answers as the library does', () => {
  const { worker, printed } = run(blocks.find((block) => block.includes('onmessage')) ?? '');
  const values = Float64Array.from([4, 6, 5, 3, 7, 5, 4, 6, 5, 4, 6, 19]);
  const input = {
    values,
    starts: Int32Array.from(values.keys()),
    frequency: 'D',
    range: { first: 11, last: 11 },
  } as const;
  const choice = { method: 'ears-c2' } as const;

  worker.onmessage?.({ data: { choice, inputs: [input] } });

  expect(printed).toEqual([JSON.stringify([detectLayer.detect(choice, input)])]);
});

describe('the table of names', () => {
  const rows = guide.split('\n').filter((line) => line.startsWith('| ') && !line.includes('---'));
  const named = rows
    .slice(1)
    .flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map((one) => one[1] ?? ''));
  const exported = new Set([...Object.keys(detectLayer), ...Object.keys(methods)]);

  test('names methods and functions that are there', () => {
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => !exported.has(name) && !/^-\d$/.test(name))).toEqual([]);
  });

  test('names every method that an R package has too, by its own parameters', () => {
    const parameters = new Set(
      Object.values(methods).flatMap((method) =>
        method.frequencies.flatMap((one) => Object.keys(method.parametersFor(one))),
      ),
    );
    const ofMethods = rows.filter((row) =>
      [...(row.split('|')[2] ?? '').matchAll(/`([a-z0-9-]+)`/g)].some(([, id]) => id !== undefined && id in methods),
    );
    const unknown = ofMethods
      .flatMap((row) => [...(row.split('|')[3] ?? '').matchAll(/`([^`]+)`/g)].map((one) => one[1] ?? ''))
      .filter((name) => !parameters.has(name));

    expect(ofMethods.length).toBeGreaterThan(10);
    expect(unknown).toEqual([]);
  });
});
