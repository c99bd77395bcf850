export { seedRecordedOn } from './matrix/seed.generated.ts';
export type { RuleDefinition, RuleExpression } from './rule/rule.ts';
