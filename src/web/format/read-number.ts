import type { Voice } from './voice.ts';

/**
 * A number as people write it in the language of the page: `5,500` is five thousand in English and in Mexican Spanish, and
 * five and a half in French. null: it is none, or its separators do not stand where that language has them.
 */
export function readNumber(text: string, { locale }: Pick<Voice, 'locale'>): number | null {
  const separators = new Intl.NumberFormat(locale).formatToParts(1_234_567.8);
  const group = separators.find(({ type }) => type === 'group')?.value ?? ' ';
  const decimal = separators.find(({ type }) => type === 'decimal')?.value ?? '.';
  const [whole = '', ...rest] = plainSpaces(text.trim()).replace(decimal, '.').split('.');
  if (rest.length > 1) return null;
  const digits = whole.replace(/^[-−]/u, '');
  const groups = digits.split(/\s/u.test(group) ? ' ' : new RegExp(`[ ${group}]`, 'u'));
  const isGrouped = groups.every((part, at) => (at === 0 ? /^\d{1,3}$/u : /^\d{3}$/u).test(part));
  if (!(/^\d+$/u.test(digits) || isGrouped) || !/^\d*$/u.test(rest[0] ?? '')) return null;
  const size = Number(`${groups.join('')}.${rest[0] ?? ''}`);
  return Number.isFinite(size) ? (digits === whole ? size : -size) : null;
}

/** What separates groups in French is a narrow no-break space, which nobody types. */
function plainSpaces(text: string): string {
  return text.replaceAll(/\s/gu, ' ');
}
