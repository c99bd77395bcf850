import { play } from './_run.ts';
import type { Script, Step } from './_script.ts';
import type { World } from './_world.ts';

/** The script without the steps that its failure does not need. */
export async function shrink(world: World, script: Script): Promise<Script> {
  let steps = script.steps;
  for (let size = Math.ceil(steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < steps.length; ) {
      const fewer: readonly Step[] = [...steps.slice(0, start), ...steps.slice(start + size)];
      if (await fails(world, { ...script, steps: fewer })) steps = fewer;
      else start += size;
    }
  }
  return { ...script, steps };
}

async function fails(world: World, script: Script): Promise<boolean> {
  return (await play(world, script)).problems.length > 0;
}
