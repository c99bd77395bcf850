import { type ErrorCode, errorCodes, errorText } from '../../base/index.ts';
import type { Voice } from '../format/voice.ts';

/** A code of the node in the reader's words; a code that this page does not know is shown as it is. */
export function describeCode(
  code: string,
  voice: Pick<Voice, 'language'>,
  details: Readonly<Record<string, string | number>> = {},
): string {
  return isErrorCode(code) ? errorText(code, details, voice.language) : code;
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code);
}
