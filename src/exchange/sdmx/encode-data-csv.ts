import type { Language } from '../../base/index.ts';
import { type CsvValue, encodeCsvRecord } from '../csv/encode-csv.ts';
import type { SdmxDataset, SdmxValue } from './sdmx-data.ts';
import {
  codelistOf,
  conceptNames,
  observationAttributes,
  type SdmxComponent,
  type SdmxStructure,
  sdmxDimensions,
  seriesAttributes,
} from './sdmx-structure.ts';

/** `id`: codes; `name`: their names instead; `both`: `code: name`. */
export const sdmxLabels = ['id', 'name', 'both'] as const;
export type SdmxLabels = (typeof sdmxLabels)[number];

export interface CsvOptions {
  readonly labels: SdmxLabels;
  readonly language: Language;
  readonly structure: SdmxStructure;
}

const pieceLength = 65_536;

/**
 * SDMX-CSV 2.0 (sdmx-twg/sdmx-csv, field guide of the data message): STRUCTURE, STRUCTURE_ID, ACTION, dimensions, measure,
 * attributes. A text that a spreadsheet would run is disarmed.
 */
export function* encodeDataCsv({ flow, series }: SdmxDataset, options: CsvOptions): Generator<string> {
  const names = options.labels === 'id' ? undefined : namesOf(options.structure, options.language);
  const label = (component: SdmxComponent, value: SdmxValue): CsvValue => {
    if (names === undefined || typeof value !== 'string') return value;
    const name = names.get(`${codelistOf[component] ?? ''} ${value}`);
    if (name === undefined) return value;
    return options.labels === 'name' ? name : `${value}: ${name}`;
  };
  const columns: readonly SdmxComponent[] = [
    ...sdmxDimensions,
    'TIME_PERIOD',
    'OBS_VALUE',
    ...observationAttributes,
    ...seriesAttributes,
  ];
  const title = (component: SdmxComponent): string => {
    const name = conceptNames[component][options.language];
    if (options.labels === 'id') return component;
    return options.labels === 'name' ? name : `${component}: ${name}`;
  };
  let piece = encodeCsvRecord(['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...columns.map(title)]);
  const head = ['dataflow', `${flow.agency}:${flow.id}(${flow.version})`, 'I'];
  for (const { key, attributes, observations } of series) {
    const dimensions = sdmxDimensions.map((name) => label(name, key[name]));
    const common = seriesAttributes.map((name) => label(name, attributes[name]));
    for (const observation of observations) {
      const own = observationAttributes.map((name) => label(name, observation.attributes[name]));
      piece += encodeCsvRecord([...head, ...dimensions, observation.period, observation.value, ...own, ...common]);
      if (piece.length < pieceLength) continue;
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

function namesOf({ codelists }: SdmxStructure, language: Language): ReadonlyMap<string, string> {
  return new Map(
    codelists.flatMap((list) => list.codes.map(({ id, name }) => [`${list.id} ${id}`, name[language]] as const)),
  );
}
