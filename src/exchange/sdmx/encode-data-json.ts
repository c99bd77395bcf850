import { type Language, languages, type Text } from '../../base/index.ts';
import type { JsonObject, JsonValue } from '../json/json-value.ts';
import type { SdmxDataset, SdmxObservation, SdmxValue } from './sdmx-data.ts';
import {
  codelistOf,
  conceptNames,
  observationAttributes,
  type SdmxComponent,
  type SdmxStructure,
  sdmxDimensions,
  seriesAttributes,
} from './sdmx-structure.ts';

/** Values of one component, each under the number by which the data name it. */
class ValueIndex {
  readonly #numbers = new Map<SdmxValue, number>();

  /** null stays null: there is no value. */
  numberOf(value: SdmxValue): number | null {
    if (value === null) return null;
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  get values(): readonly SdmxValue[] {
    return [...this.#numbers.keys()];
  }
}

/** SDMX-JSON 2.1 data message, series by series; values are named by numbers into the structure that the message carries. */
export function* encodeDataJson(
  { flow, prepared, messageId, series }: SdmxDataset,
  structure: SdmxStructure,
  language: Language,
): Generator<string> {
  const indexes = new Map<SdmxComponent, ValueIndex>();
  const numberOf = (component: SdmxComponent, value: SdmxValue): number | null => {
    const index = indexes.get(component) ?? new ValueIndex();
    indexes.set(component, index);
    return index.numberOf(value);
  };
  // Periods in order, so that the numbers of a series' observations follow time.
  const periods = new Set(series.flatMap(({ observations }) => observations.map(({ period }) => period)));
  for (const period of [...periods].sort()) numberOf('TIME_PERIOD', period);
  const meta: JsonObject = {
    id: messageId,
    prepared,
    test: false,
    contentLanguages: [...languages],
    sender: { id: flow.agency },
  };
  yield `{"$schema":"https://json.sdmx.org/2.1/sdmx-json-data-schema.json","meta":${JSON.stringify(meta)},"data":{"dataSets":[{"structure":0,"action":"Information","series":{`;
  let isFirst = true;
  for (const { key, attributes, observations } of series) {
    const place = sdmxDimensions.map((name) => numberOf(name, key[name])).join(':');
    const common = seriesAttributes.map((name) => numberOf(name, attributes[name]));
    const cells = observations.map((one) => `"${numberOf('TIME_PERIOD', one.period)}":${cellOf(one, numberOf)}`);
    yield `${isFirst ? '' : ','}"${place}":{"attributes":${JSON.stringify(common)},"observations":{${cells.join(',')}}}`;
    isFirst = false;
  }
  const words = wordsOf(structure);
  const valuesOf = (component: SdmxComponent): JsonValue[] =>
    (indexes.get(component)?.values ?? []).map((value) => describeValue(component, value, { words, language }));
  yield `}}],"structures":[${JSON.stringify(describeStructure(structure, valuesOf, language))}]}}`;
}

function cellOf(
  { value, attributes }: SdmxObservation,
  numberOf: (component: SdmxComponent, value: SdmxValue) => number | null,
): string {
  return JSON.stringify([value, ...observationAttributes.map((name) => numberOf(name, attributes[name]))]);
}

function wordsOf({ codelists }: SdmxStructure): ReadonlyMap<string, Text> {
  return new Map(codelists.flatMap(({ id, codes }) => codes.map((code) => [`${id} ${code.id}`, code.name] as const)));
}

function describeValue(
  component: SdmxComponent,
  value: SdmxValue,
  { words, language }: { readonly words: ReadonlyMap<string, Text>; readonly language: Language },
): JsonValue {
  const list = codelistOf[component];
  if (list === undefined && component !== 'TIME_PERIOD') return { value };
  const id = String(value);
  return { id, ...naming(words.get(`${list ?? ''} ${id}`) ?? { en: id, fr: id, es: id }, language) };
}

/** The name in the language that was asked for, and in all. */
function naming(text: Text, language: Language): { readonly name: string; readonly names: JsonObject } {
  return { name: text[language], names: { ...text } };
}

function describeStructure(
  { flow, title }: SdmxStructure,
  valuesOf: (component: SdmxComponent) => JsonValue[],
  language: Language,
): JsonObject {
  const component = (id: SdmxComponent, more: JsonObject): JsonObject => ({
    id,
    ...naming(conceptNames[id], language),
    ...more,
    values: valuesOf(id),
  });
  const dimension = (id: SdmxComponent, keyPosition: number): JsonObject => component(id, { keyPosition, roles: [id] });
  return {
    ...naming(title, language),
    dataSets: [0],
    links: [
      {
        urn: `urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=${flow.agency}:${flow.id}(${flow.version})`,
        rel: 'dataflow',
      },
    ],
    dimensions: {
      dataSet: [],
      series: sdmxDimensions.map((id, position) => dimension(id, position)),
      observation: [dimension('TIME_PERIOD', sdmxDimensions.length)],
    },
    measures: {
      observation: [{ id: 'OBS_VALUE', ...naming(conceptNames.OBS_VALUE, language), format: { dataType: 'Double' } }],
    },
    attributes: {
      dataSet: [],
      series: seriesAttributes.map((id) => component(id, { relationship: { dimensions: [...sdmxDimensions] } })),
      observation: observationAttributes.map((id) => component(id, { relationship: { observation: {} } })),
    },
  };
}
