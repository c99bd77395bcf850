/** Whether a value has more levels of objects and lists than allowed; walks no deeper than that. */
export function exceedsDepth(value: unknown, deepest: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (deepest <= 0) return true;
  if (Array.isArray(value)) return value.some((one) => exceedsDepth(one, deepest - 1));
  for (const name in value) {
    if (exceedsDepth((value as Readonly<Record<string, unknown>>)[name], deepest - 1)) return true;
  }
  return false;
}
