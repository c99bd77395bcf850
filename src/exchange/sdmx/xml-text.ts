/** Text of an element or attribute (XML 1.0): what XML cannot hold at all is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/gu, (character) => `&#${character.codePointAt(0) ?? 32};`);
}

/** ` name="value"`; nothing where there is no value. */
export function xmlAttribute(name: string, value: string | number | null): string {
  return value === null ? '' : ` ${name}="${escapeXml(String(value))}"`;
}
