const moment = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,18}))?Z$/;

/**
 * Moment of a STIX or TAXII timestamp (RFC 3339 in UTC, TAXII 2.1 section 2) with six decimals, so that moments compare as
 * texts; finer decimals are cut off. Undefined where it is no timestamp or no such day exists.
 */
export function readMoment(text: string): string | undefined {
  const [, seconds, decimals = ''] = moment.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  const instant = Date.parse(`${seconds}Z`);
  // JavaScript takes the 30th of February for the 1st or 2nd of March.
  if (Number.isNaN(instant) || !new Date(instant).toISOString().startsWith(seconds)) return undefined;
  return `${seconds}.${decimals.slice(0, 6).padEnd(6, '0')}Z`;
}

/** Microseconds since 1970 of a moment that `readMoment` gave; whole milliseconds beyond the year 2255. */
export function toMicroseconds(text: string): number {
  return Date.parse(`${text.slice(0, 19)}Z`) * 1000 + Number(text.slice(20, 26));
}

/** Timestamp with six decimals, as TAXII 2.1 wants its own (section 2, "timestamp"). */
export function fromMicroseconds(microseconds: number): string {
  const below = ((microseconds % 1000) + 1000) % 1000;
  const milliseconds = new Date((microseconds - below) / 1000).toISOString();
  return `${milliseconds.slice(0, -1)}${String(below).padStart(3, '0')}Z`;
}
