import { shiftPeriod } from '../../src/base/index.ts';
import { type Marking, publicMarking } from '../../src/model/index.ts';
import { registerMarking } from '../../src/server/access/index.ts';
import type { VigiaNode } from '../../src/server/index.ts';

/** A series with figures that a test knows, as if they had been delivered. */
export interface PlantedSeries {
  readonly id: number;
  readonly source: string;
  readonly indicator: string;
  readonly place: string;
  readonly substance: string | null;
  readonly frequency: 'M' | 'Q';
  readonly window?: string;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly marking?: Marking;
  /** From January 2023 on, by the day from which they were known. */
  readonly figures: Readonly<Record<string, readonly (number | string | null)[]>>;
}

export async function plantFigures(node: VigiaNode, planted: readonly PlantedSeries[]): Promise<void> {
  await node.asNode(() =>
    node.database.write(node.clearance, async (connection) => {
      for (const { id, source, indicator, place, substance, frequency, figures, ...more } of planted) {
        const { window = '', dimensions = {}, marking = publicMarking } = more;
        const markingId = await registerMarking(connection, marking);
        const days = Object.keys(figures);
        const last = shiftPeriod(
          '2023-01-01',
          frequency,
          Math.max(...Object.values(figures).map(({ length }) => length)) - 1,
        );
        await connection.query(
          `insert into series (id, source_id, key, dataset, indicator, place_id, substance_id, frequency, time_window, dimensions,
             training, first_period, last_period, observations, latest_as_of, changed_by, marking_id)
           values ($1, $2, $3, 'planted', $4, $5, $6, $7, $8, $9, false, '2023-01-01', $10, 3, $11, 1, $12)`,
          [
            id,
            source,
            `planted ${id}`,
            indicator,
            place,
            substance,
            frequency,
            window,
            JSON.stringify(dimensions),
            last,
            days.at(-1) ?? '',
            markingId,
          ],
        );
        for (const [asOf, values] of Object.entries(figures)) {
          const periods = values.map((_, index) => shiftPeriod('2023-01-01', frequency, index));
          await connection.query(
            `insert into observation (series_id, period, as_of, delivery_id, value, status, confidentiality, reason, marking_id)
             select $1, p::date, $2, 1, v, case when v is null then 'O' else 'A' end, 'F',
               case when v is null then 'not-reported' end, $5
             from unnest($3::text[], $4::float8[]) as t (p, v)`,
            [id, asOf, periods, values, markingId],
          );
        }
      }
    }),
  );
}
