import type { WarnDecision } from '../../api/index.ts';
import type { Connection } from '../store/index.ts';

interface NewDecision extends WarnDecision {
  readonly mute?: number;
  readonly setting?: number;
  readonly markingId: number;
}

/** Writes down who decided what; nothing of it is ever changed. */
export async function logDecision(connection: Connection, decision: NewDecision): Promise<void> {
  const { at, by, event, note, mute = null, setting = null, markingId } = decision;
  await connection.query(
    `insert into warn_decision (at, by_whom, event, mute_id, setting_id, note, marking_id) values ($1, $2, $3, $4, $5, $6, $7)`,
    [at, by, event, mute, setting, note, markingId],
  );
}
