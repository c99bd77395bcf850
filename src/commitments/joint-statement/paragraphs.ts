/** What stands in a statement, by its name; the position says where. */
export interface Placed {
  readonly position: number;
}

/** In the order in which they are read. Of two at the same place, which two people put there, the names decide. */
export function inOrder<Part extends Placed>(
  paragraphs: Readonly<Record<string, Part>>,
): readonly { readonly id: string; readonly paragraph: Part }[] {
  return Object.entries(paragraphs)
    .map(([id, paragraph]) => ({ id, paragraph }))
    .toSorted((a, b) => a.paragraph.position - b.paragraph.position || (a.id < b.id ? -1 : 1));
}
