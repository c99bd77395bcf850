import { type ErrorCode, errorCodes, errorText, type Language } from '../../base/index.ts';

/**
 * A code of the node in words; a code of another version is undefined. All texts in all languages are in this file's chunk:
 * what every page loads asks for it when the node first says no.
 */
export function textOfCode(
  code: string,
  details: Readonly<Record<string, string | number | boolean | null>>,
  language: Language,
): string | undefined {
  return isErrorCode(code) ? errorText(code, details, language) : undefined;
}

/** A code that the node keeps without its details, in words, about somebody; a code of another version stays as it is. */
export function codeText(code: string, language: Language, about: string): string {
  // A detail that is not known stands as a dash: what is in brackets only because of it is left out.
  return textOfCode(code, { url: about, country: about }, language)?.replaceAll(/ \([^()]*–\)/gu, '') ?? code;
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code);
}
