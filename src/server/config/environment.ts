import { options, type RawOptions } from './options.ts';

/** The only reader of the process's environment. */
export function readEnvironment(environment: NodeJS.ProcessEnv = process.env): RawOptions {
  return Object.fromEntries(Object.entries(options).map(([name, { variable }]) => [name, environment[variable]]));
}
