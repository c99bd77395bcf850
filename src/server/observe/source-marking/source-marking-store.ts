import { registerJointMarking } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';

export interface MarkingChoice {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  /** Number of the marking of deliveries. */
  readonly deliveryMarking: number;
}

/** Everything that was chosen for a source, the latest first. */
export function listMarkingChoices(connection: Connection, sourceId: string): Promise<MarkingChoice[]> {
  return connection.query<MarkingChoice>(
    `select at, by_whom as by, reason, delivery_marking_id as "deliveryMarking"
     from source_marking where source_id = $1 order by id desc`,
    [sourceId],
  );
}

/** Number of the marking that a source's deliveries carry by choice; undefined: nobody chose one. */
export async function findChosenMarking(connection: Connection, sourceId: string): Promise<number | undefined> {
  const [latest] = await listMarkingChoices(connection, sourceId);
  return latest?.deliveryMarking;
}

export async function insertMarkingChoice(
  connection: Connection,
  choice: MarkingChoice & { readonly sourceId: string; readonly markingId: number },
): Promise<void> {
  await connection.query(
    `insert into source_marking (source_id, delivery_marking_id, at, by_whom, reason, marking_id)
     values ($1, $2, $3, $4, $5, $6)`,
    [choice.sourceId, choice.deliveryMarking, choice.at, choice.by, choice.reason, choice.markingId],
  );
}

/** A series is as strict as its strictest delivery, so that what is computed from it is not wider than that. */
export async function tightenStagedSeries(connection: Connection, markingId: number): Promise<void> {
  const others = await connection.query<{ marking: number }>(
    `select distinct k.marking_id as marking from staged_handle h join series k on k.id = h.series_id where k.marking_id <> $1`,
    [markingId],
  );
  for (const { marking } of others) {
    const joint = await registerJointMarking(connection, [marking, markingId]);
    if (joint === marking) continue;
    await connection.query(
      `update series k set marking_id = $2 from staged_handle h where h.series_id = k.id and k.marking_id = $1`,
      [marking, joint],
    );
  }
}
