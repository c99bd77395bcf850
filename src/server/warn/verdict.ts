import { VigiaError } from '../../base/index.ts';
import { type DismissReason, dismissReasons, type SignalState, type Verdict } from '../../model/index.ts';

/** A step in a signal's history that moved (or may have moved) its state. */
export interface PastEvent {
  readonly event: string;
  readonly stateBefore: SignalState | null;
}

/** Which verdicts a state allows. A decision is undone before another one is taken; what the system closed stays closed. */
const allowed: Readonly<Record<Exclude<Verdict, 'reopen'>, readonly SignalState[]>> = {
  review: ['new'],
  verify: ['new', 'in-review'],
  dismiss: ['new', 'in-review'],
};
const resulting: Readonly<Record<Exclude<Verdict, 'reopen'>, SignalState>> = {
  review: 'in-review',
  verify: 'verified',
  dismiss: 'dismissed',
};

/** The state that a verdict leads to; `undefined` where the present state does not allow it. */
export function findNextState(
  state: SignalState,
  verdict: Verdict,
  past: readonly PastEvent[],
): SignalState | undefined {
  if (verdict === 'reopen') return state === 'closed' ? undefined : findStateBeforeLastDecision(past);
  return allowed[verdict].includes(state) ? resulting[verdict] : undefined;
}

/** Undoing takes decisions back one by one; what the system did in between makes a fresh start. */
function findStateBeforeLastDecision(past: readonly PastEvent[]): SignalState | undefined {
  const decisions: SignalState[] = [];
  for (const { event, stateBefore } of past) {
    if (event === 'closed' || event === 'reopened') decisions.length = 0;
    else if (event === 'reopen') decisions.pop();
    else if ((event === 'review' || event === 'verify' || event === 'dismiss') && stateBefore !== null) {
      decisions.push(stateBefore);
    }
  }
  return decisions.at(-1);
}

/** A dismissal says why. */
export function requireReason(verdict: Verdict, reason: DismissReason | undefined): DismissReason | null {
  if (verdict !== 'dismiss') return null;
  if (reason === undefined) throw new VigiaError('signal.reason-required', { reasons: dismissReasons });
  return reason;
}
