import type { RuleId } from '../../model/index.ts';
import type {
  OpenFragment,
  OpenStructure,
  RuleMatch,
  StructureAnswer,
  StructureEngine,
} from '../structure/structure.ts';
import { atomsThatFit, fits, isExcepted } from './evaluate.ts';
import { mayFit } from './necessary.ts';
import type { RuleDefinition } from './rule.ts';
import { ruleDefinitions } from './rules.generated.ts';

const rulesById: ReadonlyMap<RuleId, RuleDefinition> = new Map(ruleDefinitions.map((rule) => [rule.id, rule]));

export function findRule(id: RuleId): RuleDefinition | undefined {
  return rulesById.get(id);
}

/** Whether a wording fits one covalent fragment, after its exceptions. */
export function fitsRule(rule: RuleDefinition, fragment: OpenFragment): boolean {
  return mayFit(rule.id, fragment) && fits(rule.expression, fragment) && !isExcepted(rule.exceptKeys, fragment);
}

/** The wordings that fit a structure: one of its fragments is enough. In the order of the register of rules. */
export function matchRules(
  { fragments }: OpenStructure,
  rules: readonly RuleDefinition[] = ruleDefinitions,
): readonly RuleMatch[] {
  return rules.flatMap((rule) => {
    const fitting = fragments.filter((fragment) => fitsRule(rule, fragment));
    if (fitting.length === 0) return [];
    const atoms = new Set(fitting.flatMap((fragment) => atomsThatFit(rule.expression, fragment)));
    return [{ rule: rule.id, outcome: rule.outcome, atoms: [...atoms].toSorted((a, b) => a - b) }];
  });
}

/** Reads a SMILES and tries every class wording on it. */
export function screenStructure(engine: StructureEngine, smiles: string): StructureAnswer {
  const reading = engine.inspect(smiles, (structure) => ({
    structure: structure.description,
    rules: matchRules(structure),
  }));
  return reading.ok ? { ok: true, ...reading.result } : reading;
}
