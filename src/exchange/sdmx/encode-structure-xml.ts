import { languages, type Text } from '../../base/index.ts';
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
import { escapeXml, xmlAttribute } from './xml-text.ts';

const schemas = 'http://www.sdmx.org/resources/sdmxml/schemas/v2_1';

export interface MessageHeader {
  readonly prepared: string;
  readonly messageId: string;
}

/** SDMX-ML 2.1 structure message: dataflow, code lists, concepts and the definition of the data's structure. */
export function* encodeStructureXml(
  structure: SdmxStructure,
  { prepared, messageId }: MessageHeader,
): Generator<string> {
  const { flow } = structure;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<mes:Structure xmlns:mes="${schemas}/message" xmlns:com="${schemas}/common" xmlns:str="${schemas}/structure">\n` +
    `<mes:Header><mes:ID>${escapeXml(messageId)}</mes:ID><mes:Test>false</mes:Test>` +
    `<mes:Prepared>${escapeXml(prepared)}</mes:Prepared><mes:Sender id="${flow.agency}"/></mes:Header>\n` +
    `<mes:Structures>\n<str:Dataflows><str:Dataflow${identity(flow, flow.id)}>${nameElements(structure.title)}` +
    `<str:Structure><Ref agencyID="${flow.agency}" id="DSD_${flow.id}" version="${flow.version}" class="DataStructure"/></str:Structure>` +
    `</str:Dataflow></str:Dataflows>\n<str:Codelists>\n`;
  for (const list of structure.codelists) {
    yield `<str:Codelist${identity(flow, list.id)}>${nameElements(list.name)}\n`;
    for (const { id, name, parent } of list.codes) {
      const above =
        parent === undefined
          ? ''
          : `<str:Parent><Ref${xmlAttribute('id', parent)} class="Code" package="codelist"/></str:Parent>`;
      yield `<str:Code${xmlAttribute('id', id)}>${nameElements(name)}${above}</str:Code>\n`;
    }
    yield '</str:Codelist>\n';
  }
  yield `</str:Codelists>\n${conceptScheme(flow)}${dataStructure(structure)}</mes:Structures>\n</mes:Structure>\n`;
}

function identity({ agency, version }: SdmxFlow, id: string): string {
  return ` id="${id}" agencyID="${agency}" version="${version}" isFinal="false"`;
}

function nameElements(name: Text): string {
  return languages
    .map((language) => `<com:Name xml:lang="${language}">${escapeXml(name[language])}</com:Name>`)
    .join('');
}

function conceptScheme(flow: SdmxFlow): string {
  const concepts = Object.entries(conceptNames).map(
    ([id, name]) => `<str:Concept id="${id}">${nameElements(name)}</str:Concept>\n`,
  );
  const name: Text = { en: 'Concepts', fr: 'Concepts', es: 'Conceptos' };
  return `<str:Concepts><str:ConceptScheme${identity(flow, 'CS_VIGIA')}>${nameElements(name)}\n${concepts.join('')}</str:ConceptScheme></str:Concepts>\n`;
}

function dataStructure({ flow, title }: SdmxStructure): string {
  const dimensions = sdmxDimensions.map(
    (id, index) =>
      `<str:Dimension id="${id}" position="${index + 1}">${concept(flow, id)}${representation(flow, id)}</str:Dimension>\n`,
  );
  const time =
    `<str:TimeDimension id="TIME_PERIOD" position="${sdmxDimensions.length + 1}">${concept(flow, 'TIME_PERIOD')}` +
    '<str:LocalRepresentation><str:TextFormat textType="ObservationalTimePeriod"/></str:LocalRepresentation></str:TimeDimension>\n';
  const ofSeries = sdmxDimensions.map((id) => `<str:Dimension><Ref id="${id}"/></str:Dimension>`).join('');
  const attributes = [
    ...observationAttributes.map((id) => ({
      id,
      relation: '<str:PrimaryMeasure><Ref id="OBS_VALUE"/></str:PrimaryMeasure>',
    })),
    ...seriesAttributes.map((id) => ({ id, relation: ofSeries })),
  ].map(
    ({ id, relation }) =>
      `<str:Attribute id="${id}" assignmentStatus="Conditional">${concept(flow, id)}${representation(flow, id)}` +
      `<str:AttributeRelationship>${relation}</str:AttributeRelationship></str:Attribute>\n`,
  );
  return (
    `<str:DataStructures><str:DataStructure${identity(flow, `DSD_${flow.id}`)}>${nameElements(title)}<str:DataStructureComponents>\n` +
    `<str:DimensionList id="DimensionDescriptor">\n${dimensions.join('')}${time}</str:DimensionList>\n` +
    `<str:AttributeList id="AttributeDescriptor">\n${attributes.join('')}</str:AttributeList>\n` +
    `<str:MeasureList id="MeasureDescriptor"><str:PrimaryMeasure id="OBS_VALUE">${concept(flow, 'OBS_VALUE')}` +
    `${representation(flow, 'OBS_VALUE')}</str:PrimaryMeasure></str:MeasureList>\n` +
    '</str:DataStructureComponents></str:DataStructure></str:DataStructures>\n'
  );
}

function concept({ agency, version }: SdmxFlow, id: SdmxComponent): string {
  return `<str:ConceptIdentity><Ref id="${id}" maintainableParentID="CS_VIGIA" maintainableParentVersion="${version}" agencyID="${agency}" class="Concept"/></str:ConceptIdentity>`;
}

function representation({ agency, version }: SdmxFlow, id: SdmxComponent): string {
  const list = codelistOf[id];
  const content =
    list === undefined
      ? `<str:TextFormat textType="${plainTypes[id] ?? 'String'}"/>`
      : `<str:Enumeration><Ref id="${list}" agencyID="${agency}" version="${version}" class="Codelist"/></str:Enumeration>`;
  return `<str:LocalRepresentation>${content}</str:LocalRepresentation>`;
}
