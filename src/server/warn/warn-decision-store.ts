import type { WarnDecision } from '../../api/index.ts';
import type { Connection } from '../store/index.ts';

interface NewDecision extends WarnDecision {
  readonly mute?: number;
  readonly setting?: number;
  readonly markingId: number;
  /** Of who decided; names may be alike. */
  readonly subject?: string;
}

/** Writes down who decided what; nothing of it is ever changed. */
export async function logDecision(connection: Connection, decision: NewDecision): Promise<void> {
  const { at, by, event, note, mute = null, setting = null, markingId, subject = null } = decision;
  await connection.query(
    `insert into warn_decision (at, by_whom, event, mute_id, setting_id, note, marking_id, by_subject)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [at, by, event, mute, setting, note, markingId, subject],
  );
}
