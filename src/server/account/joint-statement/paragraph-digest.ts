import { createHash } from 'node:crypto';
import type { Text } from '../../../base/index.ts';
import { canonicalJson } from '../../../exchange/index.ts';

/** SHA-256 of a wording in its three languages as canonical JSON (RFC 8785), in hexadecimal: what a country approves. */
export function digestOfWording({ en, fr, es }: Text): string {
  return createHash('sha256').update(canonicalJson({ en, fr, es })).digest('hex');
}
