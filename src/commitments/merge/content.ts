/** What is written down of an entry, as JSON has it. */
export type Content = null | boolean | number | string | readonly Content[] | { readonly [name: string]: Content };

export function isObject(part: Content | undefined): part is { readonly [name: string]: Content } {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

/** Members count by name, wherever they stand: a database keeps no order of them. */
export function isSame(one: Content | undefined, other: Content | undefined): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((part, at) => isSame(part, other[at]));
  }
  if (!isObject(one) || !isObject(other)) return one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  );
}

/** JSON Pointer (RFC 6901 §3) to a member of what a pointer leads to. */
export function pointerTo(path: string, name: string): string {
  return `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
