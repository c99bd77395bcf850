import type { z } from 'zod';
import { VigiaError } from '../base/index.ts';

/** Options as the HTTP API's own schema reads them, so that both entrances refuse the same things. */
export function parseQuery<Schema extends z.ZodType>(schema: Schema, flags: object): z.output<Schema> {
  const result = schema.safeParse(flags);
  if (result.success) return result.data;
  const problem = result.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; ');
  throw new VigiaError('request.invalid', { problem });
}
