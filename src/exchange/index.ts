export { type CsvValue, encodeCsvRecord } from './csv/encode-csv.ts';
export { encodeCsvFile } from './csv/encode-csv-file.ts';
export { type FigureRow, figureColumns, figureRowValues } from './csv/figure-columns.ts';
export { canonicalJson } from './json/canonical-json.ts';
export { isJsonObject, type JsonObject, type JsonValue } from './json/json-value.ts';
export { type DecodedAlert, decodeAlert } from './stix/alert/decode-alert.ts';
export { type DecodedReply, decodeReply, isReply } from './stix/alert/decode-reply.ts';
export { encodeAlert } from './stix/alert/encode-alert.ts';
export { encodeReply } from './stix/alert/encode-reply.ts';
export { type Encoding, type NodeIdentity, type StixProfile, stixProfiles } from './stix/alert/profile.ts';
export type { DecodeFinding, DecodeReason } from './stix/alert/property-reader.ts';
export { type Release, restrictAlert } from './stix/alert/restrict-alert.ts';
export { type Digest, digestUuid } from './stix/identifier.ts';
export { decodeMarkings, type FindObject, type KnownMarking } from './stix/marking/decode-markings.ts';
export { encodeMarking } from './stix/marking/encode-marking.ts';
export type { UnknownMarking, UnknownMarkingReason } from './stix/marking/unknown-marking.ts';
export {
  type Provenance,
  provenanceOf,
  signedContent,
  withProvenance,
} from './stix/provenance.ts';
export { referencesOf } from './stix/references-of.ts';
export { extensionDefinition, projectIdentity } from './stix/schema/extension-definitions.ts';
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
