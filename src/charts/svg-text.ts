/** Value of an attribute. `undefined` leaves it out. */
export type SvgValue = string | number | undefined;

/** An element of SVG as text. Numbers have at most two decimals, so that the same data give the same bytes everywhere. */
export function element(
  name: string,
  attributes: Readonly<Record<string, SvgValue>>,
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? rounded(value) : escapeXml(value)}"`],
  );
  return content.length === 0
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${content.join('')}</${name}>`;
}

/** Text within XML 1.0: its five special characters named, and what no document may hold left out. */
export function escapeXml(text: string): string {
  return Array.from(text)
    .filter((letter) => isAllowed(letter.codePointAt(0) ?? 0))
    .map((letter) => named[letter] ?? letter)
    .join('');
}

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** XML 1.0 production 2 (Char), without its discouraged control characters. */
function isAllowed(code: number): boolean {
  if (code === 0x9 || code === 0xa || code === 0xd) return true;
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return false;
  const isHalfOfPair = code >= 0xd800 && code <= 0xdfff;
  return !isHalfOfPair && code !== 0xfffe && code !== 0xffff;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A drawing for paper and files, in the type of the reports. */
export function drawing(
  { width, height }: { readonly width: number; readonly height: number },
  children: readonly string[],
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': 'Noto Sans, sans-serif',
    },
    children,
  );
}
