/** Figures that are wanted as SDMX; an empty list stands for any. */
export interface SdmxQuestion {
  readonly indicator: string;
  readonly frequencies: readonly string[];
  /** Empty text: none. */
  readonly windows: readonly string[];
  readonly substances: readonly (string | null)[];
  readonly places: readonly string[];
  /** `source|dataset`. */
  readonly datasets: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

export type SdmxFormat = 'csv' | 'json' | 'xml';

/** What stands in a key where a dimension does not apply, as the structure of the node says. */
const notApplicable = '_Z';
/** The node reads keys up to this length; a longer list is left out, and the file holds more. */
const mostListLength = 1_000;

/** Address of figures in the manner of the SDMX REST API: FREQ.REF_AREA.SUBSTANCE.INDICATOR.BREAKDOWN.TIME_SPAN.DATASET. */
export function sdmxAddress(question: SdmxQuestion, format: SdmxFormat): string {
  const { indicator, frequencies, windows, substances, places, datasets, from, to } = question;
  const key = [
    part(frequencies),
    part(places),
    part(substances.map((substance) => substance ?? notApplicable)),
    part([indicator]),
    '',
    part(windows.map((text) => (text === '' ? notApplicable : text))),
    part(datasets),
  ].join('.');
  const search = new URLSearchParams({
    ...(from === null ? {} : { startPeriod: from }),
    ...(to === null ? {} : { endPeriod: to }),
    format,
  });
  return `/sdmx/data/FIGURES/${key}?${search.toString()}`;
}

function part(values: readonly string[]): string {
  const text = [...new Set(values)].map(sdmxId).join('+');
  return text.length > mostListLength ? '' : text;
}

/** Bytes of other characters than ids of SDMX have are written as `$` and two hexadecimal digits. */
function sdmxId(id: string): string {
  return id.replace(/[^A-Za-z0-9_@-]/gu, (character) => {
    const bytes = new TextEncoder().encode(character);
    return [...bytes].map((byte) => `$${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  });
}
