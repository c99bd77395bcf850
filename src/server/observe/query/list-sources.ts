import type { SourceSummary } from '../../../api/index.ts';
import type { CalendarDate } from '../../../base/index.ts';
import type { Source } from '../../../sources/index.ts';
import type { Connection } from '../../store/index.ts';
import { lateness, reachOf } from './lateness.ts';
import { sourceDeliveries, sourceIssues, sourceRecords, sourceSeries } from './source-store.ts';

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
