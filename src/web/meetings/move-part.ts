import { partsInOrder } from '../../base/index.ts';

/**
 * The parts with one of them changed places with its neighbour. Nothing else is touched, unless two people had given the same
 * place to two parts: then those after it make room.
 */
export function movePart<Part extends { readonly order: number }>(
  parts: Readonly<Record<string, Part>>,
  id: string,
  by: -1 | 1,
): Record<string, Part> {
  const ordered = partsInOrder(parts);
  const ids = ordered.map((part) => part.id);
  const from = ids.indexOf(id);
  const other = ids[from + by];
  if (from < 0 || other === undefined) return { ...parts };
  const places = ids.with(from, other).with(from + by, id);
  let last = -1;
  const orders = new Map(
    places.map((one, at) => {
      last = Math.max(ordered[at]?.order ?? 0, last + 1);
      return [one, last];
    }),
  );
  return Object.fromEntries(
    Object.entries(parts).map(([one, part]) => [one, { ...part, order: orders.get(one) ?? part.order }]),
  );
}
