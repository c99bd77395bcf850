import { skeletonOf } from '../structure/inchi.ts';
import type { OpenFragment } from '../structure/structure.ts';
import type { RuleExpression } from './rule.ts';

/** Whether a fragment is what an expression asks for. */
export function fits(expression: RuleExpression, fragment: OpenFragment): boolean {
  if ('smarts' in expression) return fragment.contains(expression.smarts);
  if ('all' in expression) return expression.all.every((part) => fits(part, fragment));
  if ('any' in expression) return expression.any.some((part) => fits(part, fragment));
  if ('not' in expression) return !fits(expression.not, fragment);
  if (expression.prop === 'formula') return expression.in.includes(fragment.description.formula);
  return compare(fragment.description.molarMass, expression.op, expression.value);
}

/** Atoms by which a fragment fits: of every part of `all`, of the first of `any`; what must be absent has none. */
export function atomsThatFit(expression: RuleExpression, fragment: OpenFragment): readonly number[] {
  if ('smarts' in expression) return fragment.findMatch(expression.smarts) ?? [];
  if ('all' in expression) return expression.all.flatMap((part) => atomsThatFit(part, fragment));
  if ('any' in expression) {
    const fitting = expression.any.find((part) => fits(part, fragment));
    return fitting === undefined ? [] : atomsThatFit(fitting, fragment);
  }
  return [];
}

/** Whether a fragment is excepted by name: by its skeleton, or by its whole key where only one stereo form is. */
export function isExcepted(exceptKeys: readonly string[], fragment: OpenFragment): boolean {
  const { parentKey } = fragment.description;
  return exceptKeys.includes(skeletonOf(parentKey)) || exceptKeys.includes(parentKey);
}

function compare(left: number, operator: string, right: number): boolean {
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      throw new Error(`no comparison ${operator}`);
  }
}
