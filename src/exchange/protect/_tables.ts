import type { ProtectionTable, TableCell, TableRelation } from './protection-table.ts';

/** How the positions of one direction of a table add up: each node is the sum of those whose parent it is. */
export type Hierarchy = readonly (number | null)[];

/** A table of counts over hierarchies: every combination of nodes is a cell, the leaves are given. */
export function tableOf(
  hierarchies: readonly Hierarchy[],
  leafValue: (position: readonly number[]) => number,
  describe: (value: number) => Partial<TableCell> = () => ({}),
): ProtectionTable {
  const positions = product(hierarchies.map((hierarchy) => [...hierarchy.keys()]));
  const place = new Map(positions.map((position, index) => [position.join(), index]));
  const indexOf = (position: readonly number[]): number => place.get(position.join()) ?? -1;
  const valueAt = (position: readonly number[]): number => {
    const axis = position.findIndex((node, at) => childrenOf(hierarchies[at] ?? [], node).length > 0);
    if (axis === -1) return leafValue(position);
    return childrenOf(hierarchies[axis] ?? [], position[axis] ?? 0)
      .map((child) => valueAt(position.with(axis, child)))
      .reduce((sum, one) => sum + one, 0);
  };
  const cells = positions.map((position): TableCell => {
    const value = valueAt(position);
    return { value, disposition: 'open', ...describe(value) };
  });
  const relations = positions.flatMap((position) =>
    hierarchies.flatMap((hierarchy, axis): TableRelation[] => {
      const children = childrenOf(hierarchy, position[axis] ?? 0);
      if (children.length === 0) return [];
      return [{ total: indexOf(position), parts: children.map((child) => indexOf(position.with(axis, child))) }];
    }),
  );
  return { cells, relations };
}

function childrenOf(hierarchy: Hierarchy, node: number): number[] {
  return [...hierarchy.entries()].filter(([, parent]) => parent === node).map(([child]) => child);
}

function product(axes: readonly (readonly number[])[]): number[][] {
  return axes.reduce<number[][]>((all, axis) => all.flatMap((one) => axis.map((node) => [...one, node])), [[]]);
}
