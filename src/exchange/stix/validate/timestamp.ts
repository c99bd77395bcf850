const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?Z$/;

const longestTimestamp = 64;

/** How many digits stand behind the seconds; `created` and `modified` need three (section 3.2). */
export function secondDigits(text: string): number {
  const dot = text.indexOf('.');
  return dot < 0 ? 0 : text.length - dot - 2;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether a text is a moment that existed: RFC 3339 in UTC (section 2.16), without leap seconds. */
export function isTimestamp(text: string): boolean {
  if (text.length > longestTimestamp) return false;
  const parts = shape.exec(text);
  if (parts === null) return false;
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return false;
  return Number(parts[4]) < 24 && Number(parts[5]) < 60 && Number(parts[6]) < 60;
}

/** Compares two timestamps as moments: `…37Z` and `…37.000Z` are the same one. Both must be timestamps. */
export function compareTimestamps(first: string, second: string): number {
  const one = comparable(first);
  const other = comparable(second);
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Without `Z` and without the zeros at the end of the fraction, moments order as texts. */
function comparable(text: string): string {
  const dot = text.indexOf('.');
  if (dot < 0) return text.slice(0, -1);
  let end = text.length - 1;
  while (text[end - 1] === '0') end -= 1;
  return text.slice(0, end === dot + 1 ? dot : end);
}
