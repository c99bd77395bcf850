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

/** Who may see a thing: TLP 2.0 and releasability. Empty lists release to every country, every sector. */
export interface Marking {
  readonly tlp: TlpLabel;
  /** ISO 3166-1 alpha-2 codes of the countries it is released to. */
  readonly releasableTo: readonly string[];
  readonly sectors: readonly Sector[];
  /** Handling caveats such as `ORCON` (originator control). */
  readonly caveats: readonly string[];
  readonly legalBasis: string | null;
}

/** Published without restriction. */
export const publicMarking: Marking = { tlp: 'CLEAR', releasableTo: [], sectors: [], caveats: [], legalBasis: null };

/**
 * Of what is made from things with different markings: nobody sees it who may not see each of them. Whoever made it sees
 * all of them, so that their countries have one in common; sectors without any in common leave it to administrators.
 */
export function jointMarking(markings: readonly Marking[]): Marking {
  const restrictedTo = inCommon(markings.map((marking) => marking.sectors));
  const released = markings.map(({ releasableTo }) => releasableTo);
  const countries = inCommon(released);
  if (countries === 'nothing') throw new Error('nobody may see all of what this is made from');
  const legalBases = [...new Set(markings.flatMap(({ legalBasis }) => legalBasis ?? []))];
  return {
    tlp: tlpLabels.findLast((label) => markings.some(({ tlp }) => tlp === label)) ?? publicMarking.tlp,
    releasableTo: countries,
    sectors: restrictedTo === 'nothing' ? ['administrator'] : restrictedTo,
    caveats: [...new Set(markings.flatMap(({ caveats }) => caveats))].sort(),
    legalBasis: legalBases.length === 0 ? null : legalBases.sort().join('; '),
  };
}

/** What lists that restrict have in common; an empty list restricts nothing. */
function inCommon<Entry extends string>(lists: readonly (readonly Entry[])[]): readonly Entry[] | 'nothing' {
  const [first, ...others] = lists.filter(({ length }) => length > 0);
  if (first === undefined) return [];
  const common = first.filter((entry) => others.every((list) => list.includes(entry)));
  return common.length === 0 ? 'nothing' : common.toSorted();
}
