import fc from 'fast-check';
import { caveats, type Marking, sectors, tlpLabels } from './marking.ts';
import type { Recipient } from './release.ts';

export const now = '2026-06-15T12:00:00.000Z';
const moments = ['2026-01-01T00:00:00.000Z', '2026-06-15T12:00:00.000Z', '2026-12-31T00:00:00.000Z', 'someday'];
const countries = ['CA', 'MX', 'US', 'NL', 'FR'];

const some = <Entry extends string>(entries: readonly Entry[], most: number): fc.Arbitrary<Entry[]> =>
  fc.uniqueArray(fc.constantFrom(...entries), { maxLength: most });

/** Markings of every kind, also such as nobody should write: unknown caveats, moments that are none. */
export function anyMarking({ readableMoments = false } = {}): fc.Arbitrary<Marking> {
  const moment = fc.option(fc.constantFrom(...(readableMoments ? moments.slice(0, 3) : moments)), { freq: 2 });
  return fc.record({
    tlp: fc.constantFrom(...tlpLabels),
    releasableTo: some(countries, 4),
    sectors: some(sectors, 2),
    caveats: some([...caveats, 'PROPIN'], 1),
    legalBasis: fc.constantFrom(null, 's. 91'),
    originators: some(['CA', 'MX', 'US'], 2),
    recipients: some(['CA:ana', 'CA:bo'], 1),
    embargoUntil: moment,
    expires: moment,
  });
}

/** Members of the dialogue, a partner, a country outside, the public. */
export const anyRecipient: fc.Arbitrary<Recipient> = fc
  .record({
    country: fc.constantFrom('CA', 'MX', 'US', 'NL', 'FR', ''),
    highestTlp: fc.option(fc.constantFrom(...tlpLabels), { freq: 8 }),
    sectors: some(sectors, 3),
    active: fc.constantFrom(true, true, true, false),
  })
  .map((recipient) => ({ ...recipient, profile: profileOf(recipient.country) }));

function profileOf(country: string): Recipient['profile'] {
  if (country === '') return 'public';
  return ['CA', 'MX', 'US'].includes(country) ? 'member' : 'partner';
}
