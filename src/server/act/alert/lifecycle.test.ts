import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AlertLife, type AlertStep, newAlert, stateOf, takeStep } from './lifecycle.ts';

const steps: readonly AlertStep[] = ['save', 'submit', 'return', 'publish', 'retract', 'discard'];

function walk(taken: readonly AlertStep[]): { readonly life: AlertLife; readonly done: readonly AlertStep[] } {
  let life = newAlert;
  const done: AlertStep[] = [];
  for (const step of taken) {
    const next = takeStep(life, step);
    if (next === undefined) continue;
    life = next;
    done.push(step);
  }
  return { life, done };
}

const walks = fc.array(fc.constantFrom(...steps), { maxLength: 40 });

describe('whatever steps people try', () => {
  test('nothing is published that was not submitted since it was last written', () => {
    fc.assert(
      fc.property(walks, (taken) => {
        const { done } = walk(taken);
        for (const [at, step] of done.entries()) {
          if (step === 'publish') expect(done[at - 1]).toBe('submit');
        }
      }),
    );
  });

  test('a retracted alert never changes again', () => {
    fc.assert(
      fc.property(walks, (taken) => {
        const { done } = walk(taken);
        const retracted = done.indexOf('retract');
        if (retracted >= 0) expect(done.slice(retracted + 1)).toEqual([]);
      }),
    );
  });

  test('what is published once stays published, updated or retracted', () => {
    fc.assert(
      fc.property(walks, (taken) => {
        const { life, done } = walk(taken);
        const publications = done.filter((step) => step === 'publish').length;
        const expected = publications === 0 ? null : publications === 1 ? 'published' : 'updated';
        expect(life.published).toBe(done.includes('retract') ? 'retracted' : expected);
        expect(stateOf(life) === undefined).toBe(publications === 0 && done.at(-1) === 'discard');
      }),
    );
  });

  test('nothing is retracted that was never published', () => {
    fc.assert(
      fc.property(walks, (taken) => {
        const { done } = walk(taken);
        const retracted = done.indexOf('retract');
        if (retracted >= 0) expect(done.slice(0, retracted)).toContain('publish');
      }),
    );
  });
});
