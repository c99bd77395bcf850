import { type CalendarDate, toDayNumber } from '../../base/index.ts';
import type { JsonValue, PlaceId } from '../../model/index.ts';
import type { JsonLayout, JsonReader, OpenFile } from '../source.ts';
import { parseFindings } from './findings.ts';
import { findOrigin } from './postcode.ts';
import { parseReceivedDate } from './received-date.ts';
import { Entry, EntryShape, type Sample } from './schema.ts';

/** A scrape of the results page: a list of `{ number: sample }`, newest first. */
export const sampleList: JsonLayout = {
  format: 'json',
  id: 'sample-list',
  calendar: 'gregorian',
  matches: (document) => Array.isArray(document) && EntryShape.safeParse(document[0]).success,
  open: openSampleList,
};

const numberPattern = /^(W\d{6}|\d{9})$/;
const knownForms = [
  'Blotter paper',
  'Capsule',
  'Crystalline',
  'Granules',
  'Liquid',
  'Plant Matter',
  'Powder',
  'Solid',
  'Tablet',
];
const unstated: ReadonlySet<string> = new Set(['', 'not stated', 'unknown']);
/** Entries are listed in the order of their dates; one this far from both neighbours was mistyped. */
const strayDays = 180;

interface Description {
  readonly place: PlaceId;
  readonly postcodeArea: string | null;
  readonly intent: string | null;
  readonly colour: string | null;
  readonly form: string | null;
}

function openSampleList({ output }: OpenFile): JsonReader {
  const variants = new Map<string, { readonly whole: string; readonly sample: string }[]>();
  let dates: readonly (CalendarDate | undefined)[] = [];
  let newest: CalendarDate = '';
  let position = -1;

  return { items, item, end: () => undefined };

  function items(document: JsonValue): Iterable<JsonValue> {
    const entries = Array.isArray(document) ? document : [];
    dates = entries.map((entry) => {
      const parsed = Entry.safeParse(entry);
      return parsed.success ? parseReceivedDate(Object.values(parsed.data)[0]?.date_received ?? '') : undefined;
    });
    for (const [index, date] of dates.entries()) {
      if (date !== undefined && date > newest && !isStray(index)) newest = date;
    }
    return entries;
  }

  function item(value: JsonValue): void {
    position += 1;
    const parsed = Entry.safeParse(value);
    const [number, sample] = parsed.success ? (Object.entries(parsed.data)[0] ?? []) : [];
    if (number === undefined || sample === undefined) {
      const issue = parsed.error?.issues[0];
      output.reject(issue?.path.slice(1).join('.') || 'id', 'schema', issue?.message ?? '');
    } else if (!numberPattern.test(number)) output.reject('id', 'schema', number);
    else readSample(number, sample);
  }

  function readSample(number: string, sample: Sample): void {
    const date = dates[position];
    if (date === undefined) {
      output.unknown('date_received', 'unknown-period', sample.date_received, []);
      return;
    }
    if (date > newest) {
      output.reject('date_received', 'out-of-range', sample.date_received);
      return;
    }
    const major = parseFindings(sample.major);
    const minor = parseFindings(sample.minor);
    if (major.names.length === 0 && major.outcomes.length === 0) {
      output.reject('major', major.damaged ? 'damaged-cell' : 'missing-value', sample.major);
      return;
    }
    const externalId = findExternalId(number, sample);
    if (externalId === undefined) return;
    if (isStray(position)) output.flag('date_received', 'inconsistent', sample.date_received);
    output.asOf(newest);
    if (major.damaged) output.flag('major', 'damaged-cell', sample.major);
    if (minor.damaged) output.flag('minor', 'damaged-cell', sample.minor);
    const { place, ...described } = describe(sample);
    const payload = {
      ...described,
      major: major.names.map((name) => ({ name, substance: output.reportedSubstance('major', name) })),
      minor: minor.names.map((name) => ({ name, substance: output.reportedSubstance('minor', name) })),
      outcomes: [...new Set([...major.outcomes, ...minor.outcomes])],
    };
    output.record({ externalId, kind: 'drug-checking-sample', date, place, payload });
  }

  /**
   * A number stands for one sample, but the list has a few numbers with two. The same again is dropped; other findings,
   * form or origin under a known number are a further sample (`W050182/2`); other words about the same sample are only said.
   */
  function findExternalId(number: string, sample: Sample): string | undefined {
    const { intent, ...described } = sample;
    const variant = { whole: JSON.stringify([described, intent]), sample: JSON.stringify(described) };
    const known = variants.get(number) ?? [];
    if (known.some(({ whole }) => whole === variant.whole)) return undefined;
    if (known.length > 0) output.flag('id', 'inconsistent', number);
    if (known.some((other) => other.sample === variant.sample)) return undefined;
    variants.set(number, [...known, variant]);
    return known.length === 0 ? number : `${number}/${known.length + 1}`;
  }

  function describe({ postcode, intent, colour, form }: Sample): Description {
    const { place, area, quality } = findOrigin(postcode);
    if (quality === 'unknown') output.flag('postcode', 'unknown-place', postcode);
    if (quality === 'damaged') output.flag('postcode', 'damaged-cell', postcode);
    return {
      place,
      postcodeArea: area,
      intent: readText('intent', intent),
      colour: readText('colour', colour),
      form: readForm(form),
    };
  }

  function readForm(form: string): string | null {
    const text = readText('form', form);
    if (text !== null && !knownForms.includes(text)) output.flag('form', 'unknown-code', form);
    return text;
  }

  /** The word "Array" is what the export prints for a list it could not write. */
  function readText(column: string, text: string): string | null {
    const trimmed = text.trim();
    if (trimmed === 'Array') {
      output.flag(column, 'damaged-cell', text);
      return null;
    }
    return unstated.has(trimmed.toLowerCase()) ? null : trimmed;
  }

  function isStray(index: number): boolean {
    const date = dates[index];
    const neighbours = [dates[index - 1], dates[index + 1]].filter((neighbour) => neighbour !== undefined);
    if (date === undefined || neighbours.length === 0) return false;
    const day = toDayNumber(date);
    return neighbours.every((neighbour) => Math.abs(toDayNumber(neighbour) - day) > strayDays);
  }
}
