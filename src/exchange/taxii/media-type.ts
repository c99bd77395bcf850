/** Media type of TAXII 2.1 messages (section 1.6.8.2). */
export const taxiiMediaType = 'application/taxii+json;version=2.1';
/** Media type of the objects in our collections. */
export const stixMediaType = 'application/stix+json;version=2.1';

/** More ranges in one header are not read: no client means that many. */
const mostRanges = 100;

interface MediaRange {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly quality: number;
}

/**
 * Whether an Accept header takes TAXII 2.1 (TAXII 2.1 section 3.1, RFC 9110 section 12.5.1): the range that says most about
 * our media type decides, and a quality of 0 refuses it. A range without version takes any.
 */
export function acceptsTaxii(accept: string | undefined): boolean {
  if (accept === undefined) return true;
  let best = { precision: -1, quality: 0 };
  for (const range of readRanges(accept)) {
    const precision = precisionFor(range);
    if (precision > best.precision || (precision === best.precision && range.quality > best.quality)) {
      best = { precision, quality: range.quality };
    }
  }
  return best.precision >= 0 && best.quality > 0;
}

/** Whether an Accept header asks for TAXII by name. */
export function namesTaxii(accept: string | undefined): boolean {
  return accept !== undefined && readRanges(accept).some((range) => precisionFor(range) >= 2 && range.quality > 0);
}

/** Whether a body with this Content-Type is a TAXII 2.1 message; without version it counts as ours (section 3.1). */
export function isTaxiiContent(contentType: string | undefined): boolean {
  if (contentType === undefined) return false;
  const range = readRange(contentType);
  if (range?.type !== 'application/taxii+json') return false;
  return (range.parameters.get('version') ?? '2.1') === '2.1';
}

/** How much a range says about our media type; -1: it does not take it. */
function precisionFor({ type, parameters }: MediaRange): number {
  if (type === '*/*') return 0;
  if (type === 'application/*') return 1;
  if (type !== 'application/taxii+json') return -1;
  const version = parameters.get('version');
  if (version === undefined) return 2;
  return version === '2.1' ? 3 : -1;
}

function readRanges(header: string): readonly MediaRange[] {
  return header
    .split(',', mostRanges)
    .map(readRange)
    .filter((range) => range !== undefined);
}

const mediaType = /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+$/;
const qualityValue = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

function readRange(text: string): MediaRange | undefined {
  const [type = '', ...rest] = text.split(';').map((part) => part.trim().toLowerCase());
  if (!mediaType.test(type)) return undefined;
  const parameters = new Map<string, string>();
  for (const part of rest) {
    const at = part.indexOf('=');
    if (at > 0) parameters.set(part.slice(0, at).trimEnd(), withoutQuotes(part.slice(at + 1).trimStart()));
  }
  const quality = parameters.get('q') ?? '1';
  if (!qualityValue.test(quality)) return undefined;
  return { type, parameters, quality: Number(quality) };
}

function withoutQuotes(value: string): string {
  return value.length >= 2 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
}
