/** What has an identifier and may need others of its kind to be there before it. */
export interface Referring {
  readonly id: string;
  readonly needs: readonly string[];
}

/** The same items, each behind those that it needs; where they need each other in a circle, in the order in which they came. */
export function inOrder<Item extends Referring>(items: readonly Item[]): readonly Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const ordered = new Set<Item>();
  const visiting = new Set<Item>();
  for (const item of items) visit(item);
  return [...ordered];

  function visit(item: Item): void {
    if (ordered.has(item) || visiting.has(item)) return;
    visiting.add(item);
    for (const id of item.needs) {
      const needed = byId.get(id);
      if (needed !== undefined) visit(needed);
    }
    visiting.delete(item);
    ordered.add(item);
  }
}
