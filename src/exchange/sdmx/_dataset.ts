import type { SdmxDataset, SdmxObservation } from './sdmx-data.ts';
import { toSdmxId } from './sdmx-id.ts';
import { notApplicable, type SdmxStructure, sdmxFlowOf, sdmxStructure, total } from './sdmx-structure.ts';

const flow = sdmxFlowOf('CA');

function name(text: string): { en: string; fr: string; es: string } {
  return { en: text, fr: `${text} (fr)`, es: `${text} (es)` };
}

function observation(
  period: string,
  value: number | null,
  more: Partial<SdmxObservation['attributes']> = {},
): SdmxObservation {
  return {
    period,
    value,
    attributes: {
      OBS_STATUS: 'A',
      CONF_STATUS: 'F',
      LOWER_BOUND: null,
      UPPER_BOUND: null,
      MISSING_REASON: null,
      VALID_FROM: '2025-03-01',
      TLP: 'CLEAR',
      RELEASABLE_TO: null,
      ...more,
    },
  };
}

/** Seven observations at four frequencies: one suppressed with bounds, one provisional, one missing, one of zero. */
export const dataset: SdmxDataset = {
  flow,
  prepared: '2025-04-01T12:00:00Z',
  messageId: 'TEST_1',
  series: [
    {
      key: {
        FREQ: 'M',
        REF_AREA: toSdmxId('CA-BC/vancouver'),
        SUBSTANCE: 'fentanyl',
        INDICATOR: 'overdose-deaths',
        BREAKDOWN: total,
        TIME_SPAN: notApplicable,
        DATASET: toSdmxId('ca-bc-deaths|monthly'),
      },
      attributes: {
        UNIT_MEASURE: toSdmxId('{deaths}'),
        UNIT_MULT: 0,
        DECIMALS: 0,
        SOURCE: 'ca-bc-deaths',
        TRAINING_DATA: 'false',
      },
      observations: [
        observation('2025-01', 12),
        observation('2025-02', null, {
          OBS_STATUS: 'Q',
          CONF_STATUS: 'C',
          LOWER_BOUND: 1,
          UPPER_BOUND: 9,
          MISSING_REASON: 'suppressed-small-count',
          TLP: toSdmxId('AMBER+STRICT'),
          RELEASABLE_TO: 'CA MX',
        }),
        observation('2025-03', 0, { OBS_STATUS: 'P' }),
      ],
    },
    {
      key: {
        FREQ: 'Q',
        REF_AREA: 'MX',
        SUBSTANCE: notApplicable,
        INDICATOR: 'cocaine-seizures',
        BREAKDOWN: toSdmxId('sex=female&age-group=20-29'),
        TIME_SPAN: notApplicable,
        DATASET: toSdmxId('mx-test|"=1+1"'),
      },
      attributes: { UNIT_MEASURE: 'kg', UNIT_MULT: 0, DECIMALS: 2, SOURCE: '=cmd|<&>"', TRAINING_DATA: 'true' },
      observations: [
        observation('2024-Q4', 1234.56),
        observation('2025-Q1', null, { OBS_STATUS: 'O', MISSING_REASON: 'not-reported' }),
      ],
    },
    {
      key: {
        FREQ: 'W',
        REF_AREA: 'US',
        SUBSTANCE: 'fentanyl',
        INDICATOR: 'overdose-deaths',
        BREAKDOWN: total,
        TIME_SPAN: notApplicable,
        DATASET: 'w',
      },
      attributes: {
        UNIT_MEASURE: toSdmxId('{deaths}'),
        UNIT_MULT: 0,
        DECIMALS: 0,
        SOURCE: 'w',
        TRAINING_DATA: 'false',
      },
      observations: [observation('2025-W07', 88)],
    },
    {
      key: {
        FREQ: 'M',
        REF_AREA: 'US',
        SUBSTANCE: 'fentanyl',
        INDICATOR: 'overdose-deaths',
        BREAKDOWN: total,
        TIME_SPAN: 'P12M',
        DATASET: 'w',
      },
      attributes: {
        UNIT_MEASURE: toSdmxId('{deaths}'),
        UNIT_MULT: 0,
        DECIMALS: 0,
        SOURCE: 'w',
        TRAINING_DATA: 'false',
      },
      observations: [observation('2025-01', 70655, { OBS_STATUS: 'E' })],
    },
  ],
};

function codesOf(
  dimension: keyof SdmxDataset['series'][number]['key'],
): { id: string; name: ReturnType<typeof name> }[] {
  return [...new Set(dataset.series.map(({ key }) => key[dimension]))].map((id) => ({
    id,
    name: name(`Name of ${id}`),
  }));
}

export const structure: SdmxStructure = sdmxStructure(flow, {
  // The place above first: readers look for it among those that they have read.
  places: [
    { id: 'CA', name: name('Canada') },
    ...codesOf('REF_AREA').map((code, index) => (index === 0 ? { ...code, parent: 'CA' } : code)),
  ],
  substances: codesOf('SUBSTANCE'),
  indicators: codesOf('INDICATOR'),
  breakdowns: codesOf('BREAKDOWN'),
  spans: codesOf('TIME_SPAN'),
  datasets: codesOf('DATASET'),
});
