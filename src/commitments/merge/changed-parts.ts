import { type Content, isObject, isSame, pointerTo } from './content.ts';

/** JSON Pointers (RFC 6901) to the parts in which two contents differ; lists and texts are wholes. */
export function changedParts(before: Content, after: Content): readonly string[] {
  return changedWithin(before, after, '');
}

function changedWithin(before: Content | undefined, after: Content | undefined, path: string): readonly string[] {
  if (isSame(before, after)) return [];
  if (!isObject(before) || !isObject(after)) return [path];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => changedWithin(before[name], after[name], pointerTo(path, name)));
}
