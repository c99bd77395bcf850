export { type CalendarEvent, encodeCalendar } from './calendar/encode-calendar.ts';
export { type CapOptions, type CapReference, capIdentifier, encodeCap } from './cap/encode-cap.ts';
export { type CsvValue, encodeCsvRecord } from './csv/encode-csv.ts';
export { encodeCsvFile } from './csv/encode-csv-file.ts';
export { type FigureRow, figureColumns, figureRowValues } from './csv/figure-columns.ts';
export { encodeAtom, encodeRss, type Feed, type FeedEntry } from './feed/feed.ts';
export { decodeIati, type XmlTree } from './iati/decode-iati.ts';
export { encodeIati, type IatiReporter } from './iati/encode-iati.ts';
export { canonicalJson } from './json/canonical-json.ts';
export { isJsonObject, type JsonObject, type JsonValue } from './json/json-value.ts';
export { decodeOpenSdg } from './open-sdg/decode-open-sdg.ts';
export { encodeOpenSdg, type RepositoryFile } from './open-sdg/encode-open-sdg.ts';
export type { CellFault, CellFaultReason, Cells } from './plan/cells.ts';
export { decodeParts, type Part } from './plan/cells.ts';
export { commitmentParts } from './plan/commitment-parts.ts';
export type { CommitmentText } from './plan/commitment-text.ts';
export { type GoalText, goalParts } from './plan/goal-parts.ts';
export { readMarking, saysMarking } from './plan/marking-cells.ts';
export type { MeasuredGoal, Plan, PlannedCommitment, PlannedEntry, PlannedGoal, SpannedFigure } from './plan/plan.ts';
export {
  encodePlanCsv,
  type PlanTable,
  type PlanTableName,
  planColumns,
  planTables,
  planTablesOf,
  problemColumn,
  withoutGuard,
} from './plan/plan-table.ts';
export { auditProtection } from './protect/audit-protection.ts';
export type { ProtectionTable, TableCell, TableRelation } from './protect/protection-table.ts';
export { protectCount, protectSum } from './protect/sensitivity.ts';
export { type Withholding, withholdCells } from './protect/withhold-cells.ts';
export { encodeDataCsv, type SdmxLabels, sdmxLabels } from './sdmx/encode-data-csv.ts';
export { encodeDataJson } from './sdmx/encode-data-json.ts';
export { encodeDataXml } from './sdmx/encode-data-xml.ts';
export { encodeStructureJson } from './sdmx/encode-structure-json.ts';
export { encodeStructureXml } from './sdmx/encode-structure-xml.ts';
export { readSdmxKey, type SdmxKey } from './sdmx/read-key.ts';
export {
  type SdmxDataset,
  type SdmxDetail,
  type SdmxObservation,
  type SdmxSeries,
  sdmxDetails,
} from './sdmx/sdmx-data.ts';
export { toSdmxId } from './sdmx/sdmx-id.ts';
export {
  notApplicable as sdmxNotApplicable,
  type SdmxCode,
  type SdmxNames,
  type SdmxStructure,
  sdmxFlowOf,
  sdmxStructure,
  total as sdmxTotal,
} from './sdmx/sdmx-structure.ts';
export { type DecodedAlert, decodeAlert } from './stix/alert/decode-alert.ts';
export { type DecodedReply, decodeReply, isReply } from './stix/alert/decode-reply.ts';
export { encodeAlert } from './stix/alert/encode-alert.ts';
export { encodeReply } from './stix/alert/encode-reply.ts';
export { type Encoding, type NodeIdentity, type StixProfile, stixProfiles } from './stix/alert/profile.ts';
export type { DecodeFinding, DecodeReason } from './stix/alert/property-reader.ts';
export { type Release, restrictAlert } from './stix/alert/restrict-alert.ts';
export { type DecodedEntry, decodeEntry, isEntry } from './stix/entry/decode-entry.ts';
export { encodeEntry } from './stix/entry/encode-entry.ts';
export { type Digest, digestUuid } from './stix/identifier.ts';
export { decodeMarkings, type FindObject, type KnownMarking } from './stix/marking/decode-markings.ts';
export { encodeMarking } from './stix/marking/encode-marking.ts';
export type { UnknownMarking, UnknownMarkingReason } from './stix/marking/unknown-marking.ts';
export { nameUuid } from './stix/name-uuid.ts';
export {
  type Provenance,
  provenanceOf,
  signedContent,
  withProvenance,
} from './stix/provenance.ts';
export { referencesOf } from './stix/references-of.ts';
export { extensionDefinition, extensionOfId, projectIdentity } from './stix/schema/extension-definitions.ts';
export { type ExtensionName, extensionIds } from './stix/schema/extension-ids.ts';
export { extensionSchemas } from './stix/schema/extension-schemas.ts';
export type { StixObject } from './stix/stix-object.ts';
export type { StixFinding, StixFindingCode } from './stix/validate/finding.ts';
export { type ValidateStixOptions, validateStix } from './stix/validate/validate-stix.ts';
export { isDeeperThan, readEnvelope, writePage } from './taxii/envelope.ts';
export { describeFilter, readFilter, type TaxiiFilter, type TaxiiQuery } from './taxii/filter.ts';
export { acceptsTaxii, isTaxiiContent, namesTaxii, stixMediaType, taxiiMediaType } from './taxii/media-type.ts';
export { fromMicroseconds, readMoment, toMicroseconds } from './taxii/moment.ts';
export { readNext, writeNext } from './taxii/next-page.ts';
export { isStixId } from './taxii/stix-id.ts';
