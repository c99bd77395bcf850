export { seedRecordedOn } from './matrix/seed.generated.ts';
export type { RuleDefinition, RuleExpression } from './rule/rule.ts';
export {
  type DrawingOptions,
  type FragmentDescription,
  type RuleMatch,
  type StructureAnswer,
  type StructureDescription,
  type StructureEngine,
  type StructureProblem,
  type StructureRemark,
  structureProblems,
} from './structure/structure.ts';
