import type { z } from 'zod';
import { VigiaError } from '../base/index.ts';

/** Options as the HTTP API's own schema reads them, so that both entrances refuse the same things. */
export function parseQuery<Schema extends z.ZodType>(schema: Schema, flags: object): z.output<Schema> {
  const result = schema.safeParse(flags);
  if (result.success) return result.data;
  const problem = result.error.issues.map(({ path, message }) => `--${flagName(path)}: ${message}`).join('; ');
  throw new VigiaError('request.invalid', { problem });
}

function flagName(path: readonly PropertyKey[]): string {
  return path
    .map(String)
    .join('.')
    .replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
