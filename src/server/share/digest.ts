import { createHash } from 'node:crypto';

/** SHA-256 of a text's UTF-8 octets. */
export function sha256(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}
