import type { Text } from '../../base/index.ts';
import type { Plan, PlannedGoal } from '../plan/plan.ts';

/** Where an indicator stands among others: `2`, `2-1`, `2-1-3`. */
export interface IndicatorNumber {
  readonly goal: number;
  readonly target: string;
  readonly indicator: string;
}

interface NumberedGoal {
  readonly number: IndicatorNumber;
  readonly goal: PlannedGoal;
  /** Of its commitment. */
  readonly title: Text;
}

/** Strategies, commitments with goals and goals, numbered in the order of the plan; goals of what is not in it are left out. */
export function numberGoals({ commitments, goals }: Plan): {
  readonly strategies: ReadonlyMap<number, Text>;
  readonly numbered: readonly NumberedGoal[];
} {
  const byId = new Map(commitments.map((one) => [one.id, one]));
  const strategyNumbers = new Map<string, number>();
  const strategies = new Map<number, Text>();
  const numbered: NumberedGoal[] = [];
  for (const { id, content } of commitments) {
    const own = goals.filter((goal) => goal.content.commitment === id);
    if (own.length === 0) continue;
    const strategy = strategyOf(id, (one) => byId.get(one)?.content.parent ?? null);
    const known = strategyNumbers.get(strategy);
    const number = known ?? strategyNumbers.size + 1;
    strategyNumbers.set(strategy, number);
    strategies.set(number, byId.get(strategy)?.content.title ?? content.title);
    const targets = new Set(numbered.filter((one) => one.number.goal === number).map((one) => one.number.target));
    const target = `${number}-${targets.size + 1}`;
    for (const [at, goal] of own.entries()) {
      const indicator = `${target}-${at + 1}`;
      numbered.push({ number: { goal: number, target, indicator }, goal, title: content.title });
    }
  }
  return { strategies, numbered };
}

/** The topmost of what it stands in. */
function strategyOf(id: string, parentOf: (id: string) => string | null): string {
  const seen = new Set([id]);
  for (let at = id; ; ) {
    const parent = parentOf(at);
    if (parent === null || seen.has(parent)) return at;
    seen.add(parent);
    at = parent;
  }
}
