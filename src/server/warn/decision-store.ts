import type { DismissReason, SignalState, Verdict } from '../../model/index.ts';
import type { Connection } from '../store/index.ts';
import type { PastEvent } from './verdict.ts';

export interface DecidedSignal {
  readonly id: number;
  readonly group: number | null;
  readonly state: SignalState;
  readonly markingId: number;
  readonly past: readonly PastEvent[];
}

/** A signal, or all of its group, locked for a decision. */
export async function lockForDecision(
  connection: Connection,
  { id, wholeGroup }: { readonly id: number; readonly wholeGroup: boolean },
): Promise<DecidedSignal[]> {
  const signals = await connection.query<Omit<DecidedSignal, 'past'>>(
    `select id, group_id as "group", state, marking_id as "markingId" from signal
     where group_id is not null and (id = $1 or ($2 and group_id = (select group_id from signal where id = $1)))
     order by id for update`,
    [id, wholeGroup],
  );
  const past = await connection.query<PastEvent & { readonly signal: number }>(
    `select signal_id as signal, event, state_before as "stateBefore" from signal_history
     where signal_id = any ($1::int[]) order by id`,
    [signals.map((signal) => signal.id)],
  );
  return signals.map((signal) => ({ ...signal, past: past.filter(({ signal: of }) => of === signal.id) }));
}

export interface Decision {
  readonly signal: DecidedSignal;
  readonly state: SignalState;
  readonly verdict: Verdict;
  readonly reason: DismissReason | null;
  readonly note: string | null;
}

export async function saveDecision(
  connection: Connection,
  { signal, state, verdict, reason, note }: Decision,
  { by, at }: { readonly by: string; readonly at: string },
): Promise<void> {
  const isDecided = state === 'verified' || state === 'dismissed';
  await connection.query(
    `update signal set state = $2, decided_at = case when $3 then $4::timestamptz end,
       decided_score = case when $3 then score end where id = $1`,
    [signal.id, state, isDecided, at],
  );
  await connection.query(
    `insert into signal_history (signal_id, at, by_whom, event, reason, note, state_before, state_after, marking_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [signal.id, at, by, verdict, reason, note, signal.state, state, signal.markingId],
  );
}

export async function saveNote(
  connection: Connection,
  { signal, note }: { readonly signal: DecidedSignal; readonly note: string },
  { by, at }: { readonly by: string; readonly at: string },
): Promise<void> {
  await connection.query(
    `insert into signal_history (signal_id, at, by_whom, event, note, state_before, state_after, marking_id)
     values ($1, $2, $3, 'note', $4, $5, $5, $6)`,
    [signal.id, at, by, note, signal.state, signal.markingId],
  );
}
