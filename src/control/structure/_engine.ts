import { setFlagsFromString } from 'node:v8';
import { afterAll, beforeAll } from 'vitest';
import { RdkitEngine } from './rdkit.ts';

/** One engine for a test file, compiled once instead of twice (see `structure-process.ts` of the server). */
export function openTestEngine(): () => RdkitEngine {
  let engine: RdkitEngine | undefined;
  beforeAll(async () => {
    setFlagsFromString('--liftoff-only');
    engine = await RdkitEngine.open();
  });
  afterAll(() => engine?.close());
  return () => {
    if (engine === undefined) throw new Error('the engine is not open');
    return engine;
  };
}
