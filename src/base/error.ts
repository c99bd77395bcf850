import type { ErrorCode } from './error-codes.ts';
import type { Text } from './text.ts';

/** A text in three languages, such as a title, is told in the language of whoever reads the error. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null | readonly string[] | Text>>;

/**
 * The one error that Vigía throws on purpose: a code of the list in `error-codes.ts` and the data that its text needs.
 * Texts for people live in the catalogues, never here.
 */
export class VigiaError extends Error {
  override readonly name = 'VigiaError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(details)}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }
}
