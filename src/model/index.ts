export { type Action, actions, type Duty, duties, type ReaderKind, readerKinds } from './access.ts';
export {
  type AlertAudience,
  type AlertContent,
  type AlertField,
  type AlertFieldContent,
  type AlertReply,
  type AlertSeverity,
  type AlertState,
  alertAudiences,
  alertFields,
  alertSeverities,
  alertStates,
  type InformationCredibility,
  informationCredibilities,
  type LaboratoryFinding,
  type SeriesSnapshot,
  type SharedAlert,
  type SignalEvidence,
  type SourceReliability,
  sourceReliabilities,
  type TranslatedText,
  type TranslationState,
  translationStates,
} from './alert.ts';
export {
  type Commitment,
  type CommitmentId,
  type CommitmentLevel,
  type CommitmentOrigin,
  type CommitmentRelation,
  commitmentLevels,
  commitmentOrigins,
  commitmentRelations,
  type Evidence,
  type Horizon,
  type Lineage,
  nothingMoreSaid,
  type Party,
} from './commitment.ts';
export {
  type Confidence,
  type ControlBasis,
  type ControlItem,
  type ControlStatus,
  type ControlSubject,
  confidences,
  controlBases,
  controlStatuses,
  type Instrument,
  type InstrumentId,
  instrumentIds,
  type Jurisdiction,
  type JurisdictionVerdict,
  jurisdictions,
  jurisdictionVerdicts,
  type LegalLanguage,
  type LegalText,
  legalLanguages,
  listedVerdicts,
  type Partner,
  partners,
  type RuleId,
  type RuleOutcome,
  ruleOutcomes,
  type SinceKind,
  sinceKinds,
  type Verification,
  verifications,
} from './control.ts';
export { type DimensionValueText, findDimensionText, findDimensionTitle } from './dimension.ts';
export type { Drift, IssueCode, RowIssue } from './drift.ts';
export { issueCodes } from './drift.ts';
export { type FieldMarking, type FieldRelease, fieldMarkings, releaseFields, withholdFields } from './field-marking.ts';
export { type GapKind, gapKinds } from './gap.ts';
export { hidesCharacters } from './hidden-characters.ts';
export {
  type IdentityOutcome,
  type IdentityPath,
  identityOutcomes,
  identityPaths,
  type QueryKind,
  queryKinds,
} from './identity.ts';
export type { Indicator, IndicatorId, IndicatorKind } from './indicator.ts';
export {
  type ApprovalDecision,
  type ApprovalState,
  approvalDecisions,
  approvalStates,
  blockingFindings,
  type CitedAspect,
  citedAspects,
  type FigureFindingKind,
  figureFindings,
  type PublicationGapKind,
  publicationGaps,
} from './joint-statement.ts';
export {
  type Ambition,
  ambitions,
  type CommitmentResult,
  type Completion,
  commitmentResults,
  completions,
} from './judgement.ts';
export {
  type Caveat,
  caveats,
  dialogueCountries,
  internalMarking,
  jointMarking,
  type Marking,
  publicMarking,
  type Sector,
  sectors,
  strictestTlp,
  type TlpLabel,
  tlpLabels,
  tlpRank,
  unknownOriginator,
} from './marking.ts';
export { describeMarking } from './marking-words.ts';
export {
  type ActionItem,
  type ActionItemState,
  type AgendaItem,
  actionItemStates,
  type Decision,
  type Meeting,
  type MeetingForm,
  type MeetingPaper,
  type MeetingParts,
  type MeetingSeries,
  type MeetingStatus,
  meetingForms,
  meetingStatuses,
  type Participant,
  type ParticipantRole,
  participantRoles,
} from './meeting.ts';
export {
  type Cell,
  type ConfidentialityStatus,
  confidentialityStatuses,
  isProvisional,
  type MissingReason,
  missingCell,
  missingReasons,
  type Observation,
  type ObservationStatus,
  observationStatuses,
  plainCell,
  sumCells,
} from './observation.ts';
export {
  type PeerEvent,
  type PeerProfile,
  type PeerState,
  peerEvents,
  peerProfiles,
  peerStates,
  protocolVersions,
} from './peer.ts';
export { type Place, type PlaceId, type PlaceLevel, placeLevels } from './place.ts';
export {
  ancestorsOf,
  centroidOf,
  findPlace,
  findPlaceByAlpha3,
  findPlaceByM49,
  findPlaceByName,
  findProvinceByPruid,
  findSubdivisionByFips,
  findSubdivisionByInegi,
  findSubdivisionByPostal,
  isWithin,
  neighboursOf,
  places,
  subdivisionsOf,
} from './places/index.ts';
export { findPopulation } from './population/index.ts';
export { type EvidenceGrade, evidenceGrades, type PracticeShelf, practiceShelves } from './practice.ts';
export {
  type Aggregation,
  aggregations,
  type BetterDirection,
  betterDirections,
  type FigureCaveat,
  figureCaveats,
  type ProgressReason,
  type ProgressStatus,
  progressReasons,
  progressStatuses,
} from './progress.ts';
export {
  nameOfBody,
  needsBodyName,
  type Recommendation,
  type RecommendationResponse,
  type RecommendationResponseKind,
  type RecommendationState,
  type RecommendingBody,
  recommendationResponses,
  recommendationStates,
  recommendingBodies,
} from './recommendation.ts';
export {
  peerSubject,
  publicRecipient,
  type Recipient,
  type ReleaseMoment,
  type ReleaseRefusal,
  refuseRelease,
  releasePolicyVersion,
  releaseRefusals,
} from './release.ts';
export { type Coverage, type SeriesDefinition, type SourceCalendar, seriesKey } from './series.ts';
export type { SharedEntry } from './shared-entry.ts';
export {
  type DismissReason,
  dismissReasons,
  type HoldReason,
  holdReasons,
  type MuteReason,
  type MuteScope,
  muteReasons,
  muteScopes,
  type SettingState,
  type SignalKind,
  type SignalState,
  settingStates,
  signalKinds,
  signalStates,
  type Verdict,
  verdicts,
} from './signal.ts';
export { type JsonValue, type RecordKind, recordKinds, type SourceRecord } from './source-record.ts';
export type { Passage, Statement } from './statement.ts';
export type { Substance, SubstanceId } from './substance.ts';
export {
  classesOf,
  findSubstance,
  findSubstanceByName,
  isSubstanceWithin,
  nameKey,
  substances,
} from './substances/index.ts';
export {
  type QuarantineReason,
  type QuarantineState,
  quarantineReasons,
  quarantineStates,
  type ReceiptState,
  receiptStates,
  releasableReasons,
} from './sync.ts';
export { findTradeText, findTradeTitle } from './trade-words.ts';
export {
  checkWording,
  type WordingMatch,
  type WordingSource,
  type WordingTerm,
  wordingTerms,
} from './wording/index.ts';
