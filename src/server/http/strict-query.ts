import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findClosest, VigiaError } from '../../base/index.ts';

/**
 * Refuses parameters that the resource does not know: a misspelt filter that is passed over would answer with more than was
 * asked for, and nobody would notice.
 */
export async function refuseUnknownParameters(request: FastifyRequest): Promise<void> {
  const known = parametersOf(request.routeOptions.schema?.querystring);
  for (const name of namesIn(request.url)) {
    if (known.includes(name)) continue;
    const suggestion = findClosest(name, known);
    const hint = suggestion === undefined ? '' : ` (${suggestion}?)`;
    throw new VigiaError('request.invalid', { problem: `${name.slice(0, 100)}${hint}` });
  }
}

function parametersOf(schema: unknown): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function namesIn(url: string): readonly string[] {
  const question = url.indexOf('?');
  return question < 0 ? [] : [...new Set(new URLSearchParams(url.slice(question)).keys())];
}
