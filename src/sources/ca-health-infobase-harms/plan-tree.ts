import type { RowPlan } from './row-plan.ts';

/** Remembers what rows with the same cells mean: one level per column, so that no key is put together row by row. */
interface PlanTree {
  readonly branches: Map<string, PlanTree>;
  plan: RowPlan | undefined;
}

export function createPlanTree(): PlanTree {
  return { branches: new Map(), plan: undefined };
}

/** The plan under these cells; `undefined` where none was kept. */
export function findPlan(tree: PlanTree, cells: readonly string[], columns: readonly number[]): PlanTree | undefined {
  let node: PlanTree | undefined = tree;
  for (const column of columns) {
    node = node.branches.get(cells[column] ?? '');
    if (node === undefined) return undefined;
  }
  return node;
}

/** The node under these cells, made where it is not there yet. */
export function growPlan(tree: PlanTree, cells: readonly string[], columns: readonly number[]): PlanTree {
  let node = tree;
  for (const column of columns) node = branch(node, cells[column] ?? '');
  return node;
}

export function branch(node: PlanTree, key: string): PlanTree {
  let next = node.branches.get(key);
  if (next === undefined) {
    next = createPlanTree();
    node.branches.set(key, next);
  }
  return next;
}
