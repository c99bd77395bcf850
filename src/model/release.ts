import { caveats, type Marking, publicMarking, type Sector, sectors, type TlpLabel, tlpRank } from './marking.ts';

/** Who would receive: another node of the dialogue, a partner's node, or everybody. */
export interface Recipient {
  /** ISO 3166-1 alpha-2; empty for the public. */
  readonly country: string;
  /** A partner receives only what names it; a member belongs to the community of TLP:GREEN. */
  readonly profile: 'member' | 'partner' | 'public';
  /** Narrowest label that the agreement with it covers; null: nothing. */
  readonly highestTlp: TlpLabel | null;
  /** Sectors of its readers; a thing for other sectors only stays here. */
  readonly sectors: readonly Sector[];
  /** False while its kill switch is thrown, before its agreement begins and after it ended. */
  readonly active: boolean;
}

/** Everybody: for whom TLP:CLEAR is published. */
export const publicRecipient: Recipient = {
  country: '',
  profile: 'public',
  highestTlp: 'CLEAR',
  sectors,
  active: true,
};

/** Why a thing does not leave, in the order in which it is asked. */
export const releaseRefusals = [
  'unmarked',
  'unknown-caveat',
  'recipient-inactive',
  'red',
  'above-agreement',
  'expired',
  'embargoed',
  'originator-control',
  'not-released-to-country',
  'not-released-to-sector',
  'named-persons-only',
] as const;
export type ReleaseRefusal = (typeof releaseRefusals)[number];

export interface ReleaseMoment {
  /** ISO 8601 moment of the decision. */
  readonly at: string;
  /** Country whose node decides; what others originated is passed on only as they allow. */
  readonly holder: string;
}

/** Version of the rules below; stands in the ledger beside every disclosure. */
export const releasePolicyVersion = '2';

const knownCaveats: ReadonlySet<string> = new Set(caveats);

/**
 * Whether a thing with this marking may go to a recipient; undefined: it may. What has no marking stays.
 *
 * TLP 2.0 (FIRST): RED never leaves a node; AMBER and AMBER+STRICT go only where they are released to by name; GREEN goes to
 * the members of the community; CLEAR to everybody. A partner must be named for anything that is not public. Under a caveat
 * only whose information it is may pass it on: what somebody else originated stays, and so does what nobody knows whose it is.
 * A moment that cannot be read is an embargo that never ends, an expiry that has passed.
 */
export function refuseRelease(
  marking: Marking | undefined,
  recipient: Recipient,
  { at, holder }: ReleaseMoment,
): ReleaseRefusal | undefined {
  if (marking === undefined) return 'unmarked';
  if (marking.caveats.some((caveat) => !knownCaveats.has(caveat))) return 'unknown-caveat';
  if (isAddressed(marking, recipient, holder)) return undefined;
  if (!recipient.active) return 'recipient-inactive';
  if (marking.tlp === 'RED') return 'red';
  if (recipient.highestTlp === null || tlpRank(marking.tlp) > tlpRank(recipient.highestTlp)) return 'above-agreement';
  if (marking.expires !== null && !(Date.parse(marking.expires) > Date.parse(at))) return 'expired';
  if (marking.embargoUntil !== null && !(Date.parse(marking.embargoUntil) <= Date.parse(at))) return 'embargoed';
  if (marking.caveats.length > 0 && isOnward(marking, holder, recipient)) return 'originator-control';
  if (!reachesCountry(marking, recipient)) return 'not-released-to-country';
  if (!reachesSector(marking, recipient)) return 'not-released-to-sector';
  if (marking.recipients.length > 0) return 'named-persons-only';
  return undefined;
}

/** Subject under which a marking names a node as its recipient. */
export function peerSubject(country: string): string {
  return `peer:${country}`;
}

/**
 * What says nothing and is for one node by name: the word by which the holder takes back what the node has, whatever the
 * agreement says by then.
 */
function isAddressed({ tlp, recipients, originators }: Marking, { country }: Recipient, holder: string): boolean {
  const isForOne = recipients.length === 1 && recipients[0] === peerSubject(country);
  return isForOne && country !== '' && tlp === publicMarking.tlp && originators.join() === holder;
}

/** Whether the holder would pass on what is somebody else's, or nobody knows whose, to somebody who did not originate it. */
function isOnward({ originators }: Marking, holder: string, { country }: Recipient): boolean {
  return originators.length === 0 || originators.some((originator) => originator !== holder && originator !== country);
}

function reachesCountry({ tlp, releasableTo }: Marking, { country, profile }: Recipient): boolean {
  if (releasableTo.length > 0) return releasableTo.includes(country);
  if (tlp === publicMarking.tlp) return true;
  return tlp === 'GREEN' && profile === 'member';
}

function reachesSector({ sectors }: Marking, recipient: Recipient): boolean {
  if (sectors.length === 0) return true;
  return recipient.profile !== 'public' && sectors.some((sector) => recipient.sectors.includes(sector));
}
