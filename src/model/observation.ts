import type { CalendarDate } from '../base/index.ts';

/**
 * SDMX code list CL_OBS_STATUS 2.2, the codes that the sources need:
 * A normal · B time series break · E estimated · F forecast · I imputed · L missing, data exist but were not collected ·
 * M missing, data cannot exist · O missing · P provisional · Q missing, suppressed · U low reliability · V unvalidated.
 */
export const observationStatuses = ['A', 'B', 'E', 'F', 'I', 'L', 'M', 'O', 'P', 'Q', 'U', 'V'] as const;
export type ObservationStatus = (typeof observationStatuses)[number];

/** Whether a source still works on a figure of this status: it is provisional, a forecast, or not validated. */
export function isProvisional(status: ObservationStatus): boolean {
  return status === 'P' || status === 'F' || status === 'V';
}

/** SDMX code list CL_CONF_STATUS 1.3: F free · C confidential · A primary confidentiality (small counts) · D secondary. */
export const confidentialityStatuses = ['F', 'C', 'A', 'D'] as const;
export type ConfidentialityStatus = (typeof confidentialityStatuses)[number];

/** Why a cell has no number. */
export const missingReasons = [
  'suppressed-small-count',
  'suppressed',
  'withheld-low-quality',
  'not-reported',
  'not-applicable',
  'not-collected',
  'not-yet-published',
  'damaged',
  'withdrawn',
] as const;
export type MissingReason = (typeof missingReasons)[number];

/**
 * One figure. `value` null means no number is published: `low` and `high` then bound what it can be (suppressed "1–9" is
 * low 1, high 9) and `reason` says why. With a value, `low` and `high` are its 95 % interval where the source gives one.
 */
export interface Cell {
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly status: ObservationStatus;
  readonly confidentiality?: ConfidentialityStatus;
  readonly reason?: MissingReason;
}

/** A figure at a period, as some delivery reported it. */
export interface Observation extends Cell {
  readonly period: CalendarDate;
}

/** A plain, final figure. */
export function plainCell(value: number): Cell {
  return { value, status: 'A' };
}

/** A cell without a number, with the reason why; bounds where they are known. */
export function missingCell(
  reason: MissingReason,
  { low = null, high = null }: { readonly low?: number | null; readonly high?: number | null } = {},
): Cell {
  const suppressed = reason === 'suppressed' || reason === 'suppressed-small-count';
  return {
    value: null,
    low,
    high,
    status: suppressed ? 'Q' : missingStatus[reason],
    confidentiality: suppressed ? 'A' : 'F',
    reason,
  };
}

const missingStatus: Readonly<Record<MissingReason, ObservationStatus>> = {
  'suppressed-small-count': 'Q',
  suppressed: 'Q',
  'withheld-low-quality': 'O',
  'not-reported': 'O',
  'not-applicable': 'M',
  'not-collected': 'L',
  'not-yet-published': 'O',
  damaged: 'O',
  withdrawn: 'O',
};

/** Sum of cells that carries bounds: suppressed or missing parts widen it, and only complete parts give a value. */
export function sumCells(cells: Iterable<Cell>): Cell {
  let low = 0;
  let high: number | null = 0;
  let complete = true;
  let unbounded = false;
  let status: ObservationStatus = 'A';
  for (const cell of cells) {
    if (cell.value === null) {
      complete = false;
      low += cell.low ?? 0;
      if (cell.high === undefined || cell.high === null) unbounded = true;
      else high += cell.high;
    } else {
      low += cell.value;
      high += cell.value;
      if (cell.status !== 'A' && status === 'A') status = cell.status;
    }
  }
  if (complete) return { value: low, status };
  return { value: null, low, high: unbounded ? null : high, status: 'Q', reason: 'suppressed' };
}
