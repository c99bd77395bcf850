import pg from 'pg';
import { findIndicator } from '../../src/domains/index.ts';
import { places, substances } from '../../src/model/index.ts';

/** Indicators that generated figures are stored of. */
export const indicators = [
  'drug-seizure-events',
  'drug-seizure-mass',
  'drug-offences',
  'overdose-deaths',
  'overdose-hospitalizations',
  'overdose-emergency-visits',
  'overdose-ems-responses',
  'laboratory-reports',
  'drug-checking-samples',
  'other-federal-offences',
] as const;
const periods = 180;
const revised = 20;
const rowsPerSeries = periods + revised;

/** States and provinces of North America. */
export const subdivisions = places.filter(({ level, country }) => level === 'subdivision' && inNorthAmerica(country));

function inNorthAmerica(country: string | null): boolean {
  return country === 'CA' || country === 'MX' || country === 'US';
}

/** Runs a statement on the server, beside the database that is measured. */
export async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Series of every indicator and subdivision, of as many substances as come nearest to the number of observations. */
export async function fillFigures(
  client: pg.Client,
  observations: number,
): Promise<{ readonly substanceIds: readonly string[]; readonly stored: number }> {
  for (const indicator of indicators) {
    if (findIndicator(indicator) === undefined) throw new Error(`no indicator ${indicator}`);
  }
  const perSubstance = rowsPerSeries * indicators.length * subdivisions.length;
  const substanceCount = Math.max(1, Math.round(observations / perSubstance));
  const substanceIds = substances.slice(0, substanceCount).map(({ id }) => id);
  await client.query('begin');
  for (const [number, asOf] of ['2026-01-15', '2026-02-15'].entries()) {
    await client.query(
      `insert into delivery (source_id, sha256, file_name, bytes, layout, connector_version, as_of, as_of_basis, received_at,
         training, rows, observations, records, drift, marking_id)
       values ('bench', $1, 'bench.csv', 1, 'bench', '1.0.0', $2, 'given', now(), false, '{}', '{}', '{}', '[]', 1)`,
      [String(number), asOf],
    );
  }
  await client.query(
    `insert into series (id, source_id, key, dataset, indicator, place_id, substance_id, frequency, time_window, dimensions,
       training, first_period, last_period, observations, latest_as_of, changed_by, marking_id)
     select row_number() over (order by p.id, i.id, s.id), 'bench', p.id || '|' || i.id || '|' || s.id, 'bench', i.id, p.id, s.id,
       'M', '', '{}', false, '2011-01-01', '2025-12-01', ${periods}, '2026-02-15', 2, 1
     from unnest($1::text[]) p (id), unnest($2::text[]) i (id), unnest($3::text[]) s (id)
     order by 1`,
    [subdivisions.map(({ id }) => id), indicators, substanceIds],
  );
  for (const [delivery, asOf, first] of [
    [1, '2026-01-15', 0],
    [2, '2026-02-15', periods - revised],
  ] as const) {
    await client.query(
      `insert into observation (series_id, period, as_of, delivery_id, value, status, confidentiality, marking_id)
       select s.id, ('2011-01-01'::date + make_interval(months => m))::date, $1, $2, (s.id * 7 + m * 13) % 97, 'A', 'F', 1
       from series s, generate_series(${first}, ${periods - 1}) m order by s.id, m`,
      [asOf, delivery],
    );
  }
  await client.query('commit');
  await client.query('vacuum analyze');
  return { substanceIds, stored: substanceCount * perSubstance };
}
