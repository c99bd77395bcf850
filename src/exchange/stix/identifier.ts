/** SHA-256 of a text's UTF-8 octets; given by the caller, as this layer computes no digests itself. */
export type Digest = (text: string) => Uint8Array;

const octets = 16;

/**
 * An identifier in the form of a version 4 UUID (RFC 9562, section 5.4) that follows from names instead of dice, so that
 * every version of an alert has the same identifiers. STIX 2.1, section 2.9, wants version 4 for domain objects and keeps
 * version 5 for cyber-observable ones.
 */
export function digestUuid(digest: Digest, ...names: readonly string[]): string {
  const bytes = [...digest(JSON.stringify(names)).subarray(0, octets)];
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hexadecimal = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    hexadecimal.slice(0, 8),
    hexadecimal.slice(8, 12),
    hexadecimal.slice(12, 16),
    hexadecimal.slice(16, 20),
    hexadecimal.slice(20),
  ].join('-');
}

/** Identifier of the object that carries one part of an alert or of a reply. */
export function partId(digest: Digest, type: string, whole: string, part: string): string {
  return `${type}--${digestUuid(digest, 'vigia', whole, type, part)}`;
}

/** Identifier of an alert's indicator, as every node computes it: what replies point to. */
export function indicatorId(digest: Digest, alert: string): string {
  return partId(digest, 'indicator', alert, 'indicator');
}
