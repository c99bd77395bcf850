/**
 * Ids of SDMX consist of letters, digits and `_ @ $ -` (IDType of the 2.1 and 3.0 schemas); ours have `/`, `&` and more. Each
 * byte of another character, and `$` itself, is written as `$` and two hexadecimal digits, so that it can be read back.
 */
export function toSdmxId(id: string): string {
  return id.replace(/\p{Surrogate}/gu, '\u{fffd}').replace(/[^A-Za-z0-9_@-]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    // Of some ASCII characters encodeURIComponent makes nothing else.
    if (code < 128) return `$${code.toString(16).toUpperCase().padStart(2, '0')}`;
    return encodeURIComponent(character).replaceAll('%', '$');
  });
}

/** Our id; undefined: no id that `toSdmxId` makes. */
export function fromSdmxId(id: string): string | undefined {
  if (!/^(?:[A-Za-z0-9_@-]|\$[0-9A-F]{2})*$/u.test(id)) return undefined;
  try {
    return decodeURIComponent(id.replaceAll('$', '%'));
  } catch {
    return undefined;
  }
}
