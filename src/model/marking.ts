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
