import type { ErrorDetails } from './error.ts';
import { type ErrorCode, errorCodes } from './error-codes.ts';
import type { Language, Text } from './text.ts';

/** What a person reads for an error, in their language. Lists are joined with commas; absent details show as "–". */
export function errorText(code: ErrorCode, details: ErrorDetails, language: Language): string {
  return errorCodes[code].text[language].replace(/\{(\w+)\}/g, (_whole, name: string) =>
    formatDetail(details[name], language),
  );
}

function formatDetail(detail: ErrorDetails[string] | undefined, language: Language): string {
  if (detail === undefined || detail === null) return '–';
  if (typeof detail !== 'object') return String(detail);
  return (isText(detail) ? detail[language] : detail.join(', ')) || '–';
}

function isText(detail: readonly string[] | Text): detail is Text {
  return 'en' in detail;
}
