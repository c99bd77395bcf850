import { isCalendarDate } from '../../base/index.ts';

/**
 * Search parameters as people can read and cite them: `?place=CA-ON~US-NY&time=2024-01..2026-06`.
 * Lists are joined with `~`; everything is text until the screen's own parser gives it a type.
 */
export function parseSearchText(searchText: string): Record<string, unknown> {
  return Object.fromEntries(new URLSearchParams(searchText));
}

export function formatSearchText(search: Record<string, unknown>): string {
  const parts = Object.entries(search).flatMap(([name, value]) => {
    const text = formatValue(value);
    return text === '' ? [] : [`${encodeURIComponent(name)}=${readable(text)}`];
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function formatValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(formatValue).join('~');
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Percent encoding that leaves alone what RFC 3986 allows in a query. */
function readable(text: string): string {
  return encodeURIComponent(text).replace(/%(2C|2F|3A|40)/g, (code) => decodeURIComponent(code));
}

/** One text parameter. */
export function textParameter(search: Record<string, unknown>, name: string): string | undefined {
  const value = search[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A list parameter, `a~b`. */
export function listParameter(search: Record<string, unknown>, name: string): readonly string[] | undefined {
  const value = search[name];
  if (Array.isArray(value)) {
    const items = value.filter((item) => typeof item === 'string');
    return items.length === 0 ? undefined : items;
  }
  const text = textParameter(search, name);
  return text?.split('~').filter((item) => item !== '');
}

/** A parameter that must be one of a few words. */
export function choiceParameter<C extends string>(
  search: Record<string, unknown>,
  name: string,
  choices: readonly C[],
): C | undefined {
  return choices.find((choice) => choice === search[name]);
}

/** A parameter that must be a day. */
export function dayParameter(search: Record<string, unknown>, name: string): string | undefined {
  const text = textParameter(search, name);
  return text !== undefined && isCalendarDate(text) ? text : undefined;
}
