import { type Language, languages, type Text } from '../../base/index.ts';
import type { JsonObject } from '../json/json-value.ts';
import type { MessageHeader } from './encode-structure-xml.ts';
import {
  codelistOf,
  conceptNames,
  observationAttributes,
  plainTypes,
  type SdmxComponent,
  type SdmxFlow,
  type SdmxStructure,
  sdmxDimensions,
  seriesAttributes,
} from './sdmx-structure.ts';

/** SDMX-JSON 2.1 structure message: the same as in SDMX-ML. */
export function encodeStructureJson(
  structure: SdmxStructure,
  { prepared, messageId }: MessageHeader,
  language: Language,
): string {
  const { flow } = structure;
  const message: JsonObject = {
    $schema: 'https://json.sdmx.org/2.1/sdmx-json-structure-schema.json',
    meta: { id: messageId, prepared, test: false, contentLanguages: [...languages], sender: { id: flow.agency } },
    data: {
      dataflows: [
        {
          ...identity(flow, flow.id, structure.title, language),
          structure: `${urn('datastructure.DataStructure')}=${flow.agency}:DSD_${flow.id}(${flow.version})`,
        },
      ],
      codelists: structure.codelists.map((list) => ({
        ...identity(flow, list.id, list.name, language),
        codes: list.codes.map(({ id, name, parent }) => ({
          id,
          ...naming(name, language),
          ...(parent === undefined ? {} : { parent }),
        })),
      })),
      conceptSchemes: [
        {
          ...identity(flow, 'CS_VIGIA', { en: 'Concepts', fr: 'Concepts', es: 'Conceptos' }, language),
          concepts: Object.entries(conceptNames).map(([id, name]) => ({ id, ...naming(name, language) })),
        },
      ],
      dataStructures: [dataStructure(structure, language)],
    },
  };
  return JSON.stringify(message);
}

function naming(text: Text, language: Language): { readonly name: string; readonly names: JsonObject } {
  return { name: text[language], names: { ...text } };
}

function identity({ agency, version }: SdmxFlow, id: string, name: Text, language: Language): JsonObject {
  return { id, version, agencyID: agency, isExternalReference: false, ...naming(name, language) };
}

function urn(kind: string): string {
  return `urn:sdmx:org.sdmx.infomodel.${kind}`;
}

function dataStructure({ flow, title }: SdmxStructure, language: Language): JsonObject {
  return {
    ...identity(flow, `DSD_${flow.id}`, title, language),
    dataStructureComponents: {
      dimensionList: {
        id: 'DimensionDescriptor',
        dimensions: sdmxDimensions.map((id, position) => ({ ...component(flow, id), position })),
        timeDimension: {
          id: 'TIME_PERIOD',
          conceptIdentity: conceptUrn(flow, 'TIME_PERIOD'),
          localRepresentation: { format: { dataType: 'ObservationalTimePeriod' } },
        },
      },
      measureList: { id: 'MeasureDescriptor', measures: [{ ...component(flow, 'OBS_VALUE'), usage: 'optional' }] },
      attributeList: {
        id: 'AttributeDescriptor',
        attributes: [
          ...seriesAttributes.map((id) => ({
            ...component(flow, id),
            usage: 'optional',
            attributeRelationship: { dimensions: [...sdmxDimensions] },
          })),
          ...observationAttributes.map((id) => ({
            ...component(flow, id),
            usage: 'optional',
            attributeRelationship: { observation: {} },
          })),
        ],
      },
    },
  };
}

function component(flow: SdmxFlow, id: SdmxComponent): JsonObject {
  const list = codelistOf[id];
  return {
    id,
    conceptIdentity: conceptUrn(flow, id),
    localRepresentation:
      list === undefined
        ? { format: { dataType: plainTypes[id] ?? 'String' } }
        : { enumeration: `${urn('codelist.Codelist')}=${flow.agency}:${list}(${flow.version})` },
  };
}

function conceptUrn(flow: SdmxFlow, id: SdmxComponent): string {
  return `${urn('conceptscheme.Concept')}=${flow.agency}:CS_VIGIA(${flow.version}).${id}`;
}
