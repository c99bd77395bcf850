export { type ClassCell, type ClassRow, classMatrix } from './gap/class-matrix.ts';
export { type Coverage, type Knowledge, membersByRule } from './gap/coverage.ts';
export { type GapTimeline, gapsOn, gapTimeline } from './gap/find-gaps.ts';
export { type FirstFinding, firstControl, firstFindings } from './gap/first-finding.ts';
export {
  type FormRelation,
  type FoundGap,
  type GapKnowledge,
  type GapRules,
  isDiluent,
  type SubstanceForm,
  type SubstanceSighting,
  totalFindings,
} from './gap/gap.ts';
export { type GapNames, gapTitle } from './gap/gap-text.ts';
export { type GapIndicators, gapIndicators } from './gap/indicators.ts';
export { type Lag, lagsBetween } from './gap/lag.ts';
export { type OpenGaps, openGapsOf } from './gap/open-gaps.ts';
export { type GapBasis, shippedGapBasis } from './gap/shipped-basis.ts';
export { identifyCas } from './identity/identify-cas.ts';
export { identifyByName } from './identity/identify-name.ts';
export { identifyKey, identifyStructure } from './identity/identify-structure.ts';
export {
  type Identity,
  type IdentityCandidate,
  type QueryProblem,
  refused,
} from './identity/identity.ts';
export { identityKey } from './identity/identity-key.ts';
export {
  indexNames,
  isKnownName,
  type NamedItem,
  type NameIndex,
  type NameMatch,
  shippedItems,
} from './identity/name-index.ts';
export { type Query, readQuery } from './identity/read-query.ts';
export {
  answer,
  type Finding,
  type FirstListing,
  type FittingRule,
  findingsOf,
  firstListed,
  isLocal,
  jurisdictionsOf,
  localFindings,
  type MatrixAnswer,
  type MatrixSubject,
  rulesOf,
  subjectOf,
} from './matrix/answer.ts';
export { findInstrument } from './matrix/instruments.ts';
export { listTitle } from './matrix/list-title.ts';
export { type Matrix, type MatrixMoment, matrixKnownOn, shippedMatrix, standingIn } from './matrix/matrix.ts';
export { linesNamed, type NamedLine } from './matrix/named-lines.ts';
export { type SearchedText, searchedWith, shippedSearched } from './matrix/searched.ts';
export { seedRecordedOn } from './matrix/seed.generated.ts';
export { seedItems } from './matrix/seed-items.ts';
export {
  type Beginning,
  beginningOf,
  type Standing,
} from './matrix/standing.ts';
export { itemKey, subjectKey, versionsKnownOn } from './matrix/versions.ts';
export { dueDays, nextDay, type StepDue, type StepRecord } from './process/due-days.ts';
export type { Procedure, ProcedureStep } from './process/procedure.ts';
export { findProcedure, procedures } from './process/procedures.ts';
export { findStructure, type RegisteredStructure } from './register/find-structure.ts';
export { findRegisterItem, registerItems, registerName, reportedName } from './register/register.ts';
export type {
  FurtherName,
  NameOrigin,
  RegisterItem,
  RegisterName,
  RegisterStructure,
  Relation,
} from './register/register-item.ts';
export type { RuleDefinition, RuleExpression } from './rule/rule.ts';
export { findRuleText } from './rule/rule-texts.ts';
export { ruleDefinitions } from './rule/rules.generated.ts';
export { findRule, fitsRule, screenStructure } from './rule/screen.ts';
export type { RuleText } from './rule/text/rule-text.ts';
export { type OpenWording, openWordings } from './rule/wordings.ts';
export { type DrawingWords, titleDrawing } from './structure/drawing.ts';
export { findIon } from './structure/ion.ts';
export { openStructureEngine } from './structure/open-engine.ts';
export { findSmilesProblem, mostSmilesLength } from './structure/smiles-bounds.ts';
export type {
  DrawingOptions,
  FragmentDescription,
  RuleMatch,
  StructureAnswer,
  StructureDescription,
  StructureEngine,
  StructureProblem,
  StructureReading,
  StructureRemark,
} from './structure/structure.ts';
export { type Quantity, readQuantity } from './threshold/quantity.ts';
export { checkThresholds, type ThresholdFinding } from './threshold/threshold.ts';
export { thresholdRows } from './threshold/thresholds.generated.ts';
