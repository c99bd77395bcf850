import { textOfCode } from '../data/error-texts.ts';
import type { Voice } from '../format/voice.ts';

/** A code of the node in the reader's words; a code that this page does not know is shown as it is. */
export function describeCode(
  code: string,
  voice: Pick<Voice, 'language'>,
  details: Readonly<Record<string, string | number>> = {},
): string {
  return textOfCode(code, details, voice.language) ?? code;
}

const problems = [
  'empty',
  'too-long',
  'wrong-check-digit',
  'too-many-atoms',
  'too-many-rings',
  'unreadable',
  'timed-out',
  'not-a-structure',
] as const;

/** Why a question was refused. */
export function describeProblem(code: string, voice: Pick<Voice, 'language' | 'text'>): string {
  const problem = problems.find((known) => known === code);
  return problem === undefined ? describeCode(code, voice) : voice.text(`problem.${problem}`);
}
