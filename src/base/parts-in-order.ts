/** Parts that are kept by name, as they are read: by `order`, and those of the same order by name. */
export function partsInOrder<Part extends { readonly order: number }>(
  parts: Readonly<Record<string, Part>>,
): readonly (Part & { readonly id: string })[] {
  return Object.entries(parts)
    .map(([id, part]) => ({ ...part, id }))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
