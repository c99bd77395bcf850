import type { ErrorDetails } from './error.ts';
import { type ErrorCode, errorCodes } from './error-codes.ts';
import type { Language } from './text.ts';

/** What a person reads for an error, in their language. Lists are joined with commas; absent details show as "–". */
export function errorText(code: ErrorCode, details: ErrorDetails, language: Language): string {
  return errorCodes[code].text[language].replace(/\{(\w+)\}/g, (_whole, name: string) => formatDetail(details[name]));
}

function formatDetail(detail: ErrorDetails[string] | undefined): string {
  if (detail === undefined || detail === null) return '–';
  return typeof detail === 'object' ? detail.join(', ') || '–' : String(detail);
}
