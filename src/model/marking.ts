/** Traffic Light Protocol 2.0 labels (FIRST, August 2022), from widest to narrowest audience. */
export const tlpLabels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;
export type TlpLabel = (typeof tlpLabels)[number];

/** Sectors that a reader can belong to and a marking can release to. */
export const sectors = [
  'health',
  'laboratory',
  'police',
  'customs-and-post',
  'finance',
  'firearms',
  'policy',
  'secretariat',
  'administrator',
] as const;
export type Sector = (typeof sectors)[number];

/**
 * Handling caveats that the house understands and enforces. `ORCON`: whoever holds it passes nothing of it on without the
 * originator's word; `NO-ONWARD`: it stays with whom it was sent to. A caveat that is not in this list releases to nobody.
 */
export const caveats = ['ORCON', 'NO-ONWARD'] as const;
export type Caveat = (typeof caveats)[number];

/** Who may see a thing: TLP 2.0, releasability, caveats. Empty lists release to every country, every sector. */
export interface Marking {
  readonly tlp: TlpLabel;
  /** ISO 3166-1 alpha-2 codes of the countries it is released to. */
  readonly releasableTo: readonly string[];
  readonly sectors: readonly Sector[];
  /** Handling caveats; unknown ones are kept, and release to nobody. */
  readonly caveats: readonly string[];
  /** Law or agreement behind the marking. */
  readonly legalBasis: string | null;
  /** Countries whose information it is (ISO 3166-1 alpha-2); empty: nobody's in particular, as of what is published. */
  readonly originators: readonly string[];
  /** Persons it is for by name (subjects, `CA:ana`); empty: no one by name. */
  readonly recipients: readonly string[];
  /** ISO 8601 moment before which only its originators see it, and nothing of it leaves. */
  readonly embargoUntil: string | null;
  /** ISO 8601 moment from which only its originators see it, and it is taken back from who holds it. */
  readonly expires: string | null;
}

/** Published without restriction. */
export const publicMarking: Marking = {
  tlp: 'CLEAR',
  releasableTo: [],
  sectors: [],
  caveats: [],
  legalBasis: null,
  originators: [],
  recipients: [],
  embargoUntil: null,
  expires: null,
};

/** Of what a node writes for itself: it stays in the organisation, in its own country. */
export function internalMarking(country: string): Marking {
  return { ...publicMarking, tlp: 'AMBER+STRICT', releasableTo: [country], originators: [country] };
}

/** A subject that no person has. */
const nobody = 'nobody';

/** An originator that is no country (ISO 3166-1 leaves it to users): somebody whose word is needed, and nobody knows whose. */
export const unknownOriginator = 'ZZ';

/** Members of the dialogue: TLP:GREEN without a list is for them. */
export const dialogueCountries: readonly string[] = ['CA', 'MX', 'US'];

/**
 * Of what is made from things with different markings: nobody sees it, and it goes to nobody, who may not have each of them.
 * Whoever made it sees all of them, so that their countries have one in common; where sectors or persons have none, only the
 * node itself works with it.
 */
export function jointMarking(markings: readonly Marking[]): Marking {
  const restrictedTo = inCommon(markings.map((marking) => marking.sectors));
  const named = inCommon(markings.map(({ recipients }) => recipients));
  const nobodyHasAll = restrictedTo === 'nothing' || named === 'nothing';
  const legalBases = [...new Set(markings.flatMap(({ legalBasis }) => legalBasis ?? []))];
  return {
    ...jointAudience(markings),
    sectors: restrictedTo === 'nothing' ? ['administrator'] : restrictedTo,
    caveats: union(markings.map((marking) => marking.caveats)),
    legalBasis: legalBases.length === 0 ? null : legalBases.sort().join('; '),
    originators: jointOriginators(markings),
    recipients: nobodyHasAll ? [nobody] : named,
    embargoUntil: markings.flatMap(({ embargoUntil }) => embargoUntil ?? []).reduce<string | null>(later, null),
    expires: markings.flatMap(({ expires }) => expires ?? []).reduce<string | null>(sooner, null),
  };
}

/** The label with the narrowest audience; CLEAR of none. */
export function strictestTlp(labels: readonly TlpLabel[]): TlpLabel {
  return tlpLabels.findLast((label) => labels.includes(label)) ?? publicMarking.tlp;
}

/** Where a label stands, from 0 CLEAR to 4 RED. */
export function tlpRank(label: TlpLabel): number {
  return tlpLabels.indexOf(label);
}

/**
 * Label and countries. An empty list means something else under each label: CLEAR goes to everybody, GREEN to the members of
 * the dialogue, AMBER and stricter to nobody; a list beside it must not widen it.
 */
function jointAudience(markings: readonly Marking[]): Pick<Marking, 'tlp' | 'releasableTo'> {
  const tlp = strictestTlp(markings.map((marking) => marking.tlp));
  const listed = inCommon(markings.map(({ releasableTo }) => releasableTo));
  if (listed === 'nothing') throw new Error('nobody may see all of what this is made from');
  const unlisted = markings.filter(({ releasableTo }) => releasableTo.length === 0);
  if (unlisted.some((marking) => tlpRank(marking.tlp) > tlpRank('GREEN'))) return { tlp, releasableTo: [] };
  if (listed.length === 0 || unlisted.every((marking) => marking.tlp === 'CLEAR')) return { tlp, releasableTo: listed };
  // Whose information it is keeps it, also where it is a partner's.
  const forMembers = unlisted.filter((marking) => marking.tlp === 'GREEN');
  const members = listed.filter(
    (country) =>
      dialogueCountries.includes(country) || forMembers.every(({ originators }) => originators.includes(country)),
  );
  return members.length > 0 ? { tlp, releasableTo: members } : { tlp: strictestTlp([tlp, 'AMBER']), releasableTo: [] };
}

/** A condition that somebody unknown made is not lifted by an originator of another part. */
function jointOriginators(markings: readonly Marking[]): readonly string[] {
  const known = union(markings.map(({ originators }) => originators));
  const anonymous = markings.some((marking) => marking.originators.length === 0 && isConditional(marking));
  return anonymous && known.length > 0 ? union([known, [unknownOriginator]]) : known;
}

function isConditional({ caveats: handling, embargoUntil, expires }: Marking): boolean {
  return handling.length > 0 || embargoUntil !== null || expires !== null;
}

function union(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())].sort();
}

/** A moment that cannot be read never comes. */
function later(one: string | null, other: string): string {
  return one === null || !(Date.parse(other) <= Date.parse(one)) ? other : one;
}

/** A moment that cannot be read has passed. */
function sooner(one: string | null, other: string): string {
  return one === null || !(Date.parse(other) >= Date.parse(one)) ? other : one;
}

/** What lists that restrict have in common; an empty list restricts nothing. */
function inCommon<Entry extends string>(lists: readonly (readonly Entry[])[]): readonly Entry[] | 'nothing' {
  const [first, ...others] = lists.filter(({ length }) => length > 0);
  if (first === undefined) return [];
  const common = [...new Set(first)].filter((entry) => others.every((list) => list.includes(entry)));
  return common.length === 0 ? 'nothing' : common.toSorted();
}
