export { type CsvValue, encodeCsvRecord } from './csv/encode-csv.ts';
export { encodeCsvFile } from './csv/encode-csv-file.ts';
export { type FigureRow, figureColumns, figureRowValues } from './csv/figure-columns.ts';
export { canonicalJson } from './json/canonical-json.ts';
export { isJsonObject, type JsonObject } from './json/json-value.ts';
export type { StixObject } from './stix/stix-object.ts';
export type { StixFinding, StixFindingCode } from './stix/validate/finding.ts';
export { type ValidateStixOptions, validateStix } from './stix/validate/validate-stix.ts';
export { fromMicroseconds, readMoment, toMicroseconds } from './taxii/moment.ts';
