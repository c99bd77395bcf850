import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { launchBrowser } from './_browser.ts';
import { detectAnswers } from './_detect-cases.ts';

/** Browsers' exp, log and powers may differ from Node's in the last places. */
const tolerance = 1e-11;

async function bundleWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('_detect-worker.ts', import.meta.url)),
        formats: ['iife'],
        name: 'detectWorker',
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('nothing was bundled');
  return first.output[0].code;
}

/** Every leaf of a plain value with its path, so that numbers can be compared within a tolerance. */
function leavesOf(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}/${key}`));
}

function isClose(one: unknown, other: unknown): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return Object.is(one, other);
  return Object.is(one, other) || Math.abs(one - other) <= tolerance * Math.max(1e-3, Math.abs(other));
}

test('every method answers in a worker of a browser as it does in Node', async () => {
  const code = await bundleWorker();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const found: unknown = await page.evaluate(
      (script) =>
        new Promise((resolve, reject) => {
          const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
          worker.addEventListener('message', ({ data }) => resolve(data));
          worker.addEventListener('error', ({ message }) => reject(new Error(message)));
        }),
      code,
    );
    const [inBrowser, inNode] = [found, detectAnswers()].map((answers) => leavesOf(answers));

    expect(inBrowser?.map(([path]) => path)).toEqual(inNode?.map(([path]) => path));
    expect(inBrowser?.filter(([, value], at) => !isClose(value, inNode?.[at]?.[1]))).toEqual([]);
    expect(inNode?.filter(([, value]) => value === 'evaluated').length).toBeGreaterThan(100);
  } finally {
    await browser.close();
  }
});
