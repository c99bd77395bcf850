import { SessionInformation } from '../../api/index.ts';

let proof: Promise<string | null> | undefined;
let onSignInNeeded: () => void = () => undefined;

/**
 * What shows that a request comes from this page and not from one of another site; without a session there is none. Asked for
 * once, and again after `forgetProof`.
 */
export async function proofHeaders(): Promise<Readonly<Record<string, string>>> {
  proof ??= askForProof();
  try {
    const token = await proof;
    return token === null ? {} : { 'x-csrf-token': token };
  } catch (error) {
    proof = undefined;
    throw error;
  }
}

/** The session is another one now. */
export function forgetProof(): void {
  proof = undefined;
}

/** Calls the listener when the node says that somebody must sign in first. */
export function watchSignInNeeded(listener: () => void): void {
  onSignInNeeded = listener;
}

export function noticeSignInNeeded(): void {
  forgetProof();
  onSignInNeeded();
}

async function askForProof(): Promise<string | null> {
  const answer = await fetch('/api/v1/session', { headers: { accept: 'application/json' } });
  return SessionInformation.parse(await answer.json()).csrfToken;
}
