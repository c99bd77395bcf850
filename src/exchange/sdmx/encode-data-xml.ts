import type { SdmxDataset, SdmxDetail, SdmxObservation, SdmxSeries } from './sdmx-data.ts';
import { observationAttributes, sdmxDimensions, seriesAttributes } from './sdmx-structure.ts';
import { escapeXml, xmlAttribute } from './xml-text.ts';

const messages = 'http://www.sdmx.org/resources/sdmxml/schemas/v2_1';
const pieceLength = 65_536;

/**
 * SDMX-ML 2.1 StructureSpecificData by series (a TIME_PERIOD at each observation), the form of SDMX-ML that R's rsdmx and
 * Python's sdmx1 both read. A value that is not there has no OBS_VALUE.
 */
export function* encodeDataXml(dataset: SdmxDataset, detail: SdmxDetail = 'full'): Generator<string> {
  const { flow, prepared, messageId } = dataset;
  const urn = `urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=${flow.agency}:DSD_${flow.id}(${flow.version})`;
  let piece =
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<mes:StructureSpecificData xmlns:mes="${messages}/message" xmlns:com="${messages}/common" ` +
    `xmlns:ss="${messages}/data/structurespecific" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ` +
    `xmlns:ns1="${urn}:ObsLevelDim:TIME_PERIOD">\n` +
    `<mes:Header><mes:ID>${escapeXml(messageId)}</mes:ID><mes:Test>false</mes:Test>` +
    `<mes:Prepared>${escapeXml(prepared)}</mes:Prepared><mes:Sender id="${flow.agency}"/>` +
    `<mes:Structure structureID="${flow.id}" namespace="${urn}:ObsLevelDim:TIME_PERIOD" dimensionAtObservation="TIME_PERIOD">` +
    `<com:StructureUsage><Ref agencyID="${flow.agency}" id="${flow.id}" version="${flow.version}"/></com:StructureUsage>` +
    `</mes:Structure></mes:Header>\n` +
    `<mes:DataSet ss:structureRef="${flow.id}" xsi:type="ns1:DataSetType" ss:dataScope="DataStructure" action="Information">\n`;
  for (const series of dataset.series) {
    piece += openSeries(series, detail);
    for (const observation of detail === 'full' || detail === 'dataonly' ? series.observations : []) {
      piece += observationElement(observation, detail);
      if (piece.length < pieceLength) continue;
      yield piece;
      piece = '';
    }
    piece += '</Series>\n';
  }
  yield `${piece}</mes:DataSet>\n</mes:StructureSpecificData>\n`;
}

function openSeries({ key, attributes }: SdmxSeries, detail: SdmxDetail): string {
  const dimensions = sdmxDimensions.map((name) => xmlAttribute(name, key[name])).join('');
  if (detail === 'dataonly' || detail === 'serieskeysonly') return `<Series${dimensions}>`;
  return `<Series${dimensions}${seriesAttributes.map((name) => xmlAttribute(name, attributes[name])).join('')}>`;
}

function observationElement({ period, value, attributes }: SdmxObservation, detail: SdmxDetail): string {
  const own =
    detail === 'full' ? observationAttributes.map((name) => xmlAttribute(name, attributes[name])).join('') : '';
  return `<Obs${xmlAttribute('TIME_PERIOD', period)}${xmlAttribute('OBS_VALUE', value)}${own}/>`;
}
