import type { SourceSummary } from '../../../api/index.ts';
import {
  addDays,
  type CalendarDate,
  type Frequency,
  nextPeriod,
  periodContaining,
  periodEnd,
  toDayNumber,
} from '../../../base/index.ts';
import type { Source } from '../../../sources/index.ts';
import type { Connection } from '../../store/index.ts';
import { sourceDeliveries, sourceIssues, sourceRecords, sourceSeries } from './source-store.ts';

/** Days after the expected day within which a source is due, not late. */
const graceDays = 14;

/** Every source with how fresh our copy is on `today`. */
export async function listSources(
  connection: Connection,
  sources: readonly Source[],
  today: CalendarDate,
): Promise<SourceSummary[]> {
  const deliveries = new Map((await sourceDeliveries(connection)).map((row) => [row.source, row]));
  const series = new Map((await sourceSeries(connection)).map((row) => [row.source, row]));
  const records = new Map((await sourceRecords(connection)).map((row) => [row.source, row.records]));
  const issues = new Map((await sourceIssues(connection)).map((row) => [row.source, row.issues]));
  return sources.map((source) => {
    const delivered = deliveries.get(source.id);
    const held = series.get(source.id);
    const latestPeriod = reachOf(held?.latest, delivered?.latestAsOf);
    return {
      ...describe(source),
      freshness: {
        latestDelivery: delivered?.latestDelivery ?? null,
        latestAsOf: delivered?.latestAsOf ?? null,
        receivedAt: delivered?.receivedAt ?? null,
        latestPeriod,
        ...lateness(source, latestPeriod, today),
      },
      counts: {
        deliveries: delivered?.deliveries ?? 0,
        series: held?.series ?? 0,
        observations: held?.observations ?? 0,
        records: records.get(source.id) ?? 0,
        issues: issues.get(source.id) ?? 0,
        drift: delivered?.drift ?? 0,
      },
    };
  });
}

/** How far the figures reach: the end of the latest period, though never beyond the day on which they were known. */
function reachOf(
  latest: { readonly period: CalendarDate; readonly frequency: Frequency } | undefined,
  asOf: CalendarDate | undefined,
): CalendarDate | null {
  if (latest === undefined || latest.period === null) return null;
  const end = periodEnd(latest.period, latest.frequency);
  return asOf !== undefined && asOf < end ? asOf : end;
}

function describe(source: Source): Omit<SourceSummary, 'freshness' | 'counts'> {
  const { id, country, title, publisher, description, homepage, licence, languages, cadence, connectorVersion } =
    source;
  return {
    id,
    country,
    title,
    publisher,
    description,
    homepage,
    licence: { name: licence.name, url: licence.url ?? null, attribution: licence.attribution },
    languages: [...languages],
    cadence,
    connectorVersion,
    tlp: source.marking.tlp,
    layouts: source.layouts.map((layout) => layout.id),
  };
}

/** The next period is expected once it is over and the publisher's usual delay has passed. */
function lateness(
  source: Source,
  latestPeriod: CalendarDate | null,
  today: CalendarDate,
): Pick<SourceSummary['freshness'], 'state' | 'expectedBy' | 'daysLate'> {
  if (latestPeriod === null) return { state: 'never', expectedBy: null, daysLate: 0 };
  const { frequency, lagDays } = source.cadence;
  const next = periodContaining(addDays(latestPeriod, 1), frequency);
  const expectedBy = addDays(nextPeriod(next, frequency), lagDays);
  const daysLate = Math.max(0, toDayNumber(today) - toDayNumber(expectedBy));
  const state = daysLate === 0 ? 'fresh' : daysLate <= graceDays ? 'due' : 'late';
  return { state, expectedBy, daysLate };
}
