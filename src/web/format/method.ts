import type { Voice } from './voice.ts';

export const describedMethods = [
  'farrington-flexible',
  'individuals-chart',
  'window-ratio',
  'rare-count',
  'first-appearance',
  'ears-c1',
  'ears-c2',
  'ears-c3',
] as const;
export type DescribedMethod = (typeof describedMethods)[number];

export function methodName(method: string, voice: Voice): string {
  const known = findDescribed(method);
  return known === undefined ? method : voice.text(`method.${known}`);
}

/** What a method does, in plain words. */
export function describeMethod(method: string, voice: Voice): string {
  const known = findDescribed(method);
  return known === undefined ? voice.text('method.unknown.words') : voice.text(`method.${known}.words`);
}

function findDescribed(method: string): DescribedMethod | undefined {
  return describedMethods.find((known) => known === method);
}
