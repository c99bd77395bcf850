import type { Language, Text } from '../../base/index.ts';
import type { LegalLanguage, Substance, SubstanceId } from '../../model/index.ts';

/**
 * Where a name comes from: an official text prints it; it is the international nonproprietary name (WHO) or a code that is
 * the same everywhere; it is spelled by the rules of the language; none is known in this language, and the English name
 * stands in its place.
 */
export type NameOrigin = 'published' | 'international' | 'systematic' | 'english';

/** The name of an item in three languages, and where each comes from. */
export interface RegisterName {
  readonly text: Text;
  readonly origin: Readonly<Record<Language, NameOrigin>>;
}

/** Another name, with where it stands. */
export interface FurtherName {
  readonly name: string;
  /** Nothing where it belongs to no language, or nobody said. */
  readonly language: LegalLanguage | null;
  readonly kind: 'systematic' | 'international' | 'trade' | 'street' | 'code' | 'other';
  readonly source: string | null;
}

/** What an item is to another: `marker-of` a substance whose use it shows, a `marker` of this one, and so on. */
export type Relation = 'marker-of' | 'marker' | 'stereo-form' | 'skeleton' | 'salt' | 'member' | 'homonym';

/** One substance, class, piece of equipment or reagent. */
export interface RegisterItem {
  readonly id: SubstanceId;
  readonly kind: Substance['kind'];
  readonly name: RegisterName;
  readonly names: readonly FurtherName[];
  readonly structure: RegisterStructure | null;
  /** Its salts that published records give. */
  readonly salts: readonly RegisterSalt[];
  /** CAS registry numbers, the base first. */
  readonly cas: readonly string[];
  /** Classes it belongs to, nearest first. */
  readonly classes: readonly SubstanceId[];
  readonly related: readonly { readonly id: SubstanceId; readonly relation: Relation }[];
}

export interface RegisterSalt {
  /** What the acid is called in the name of a salt: hydrochloride, citrate. */
  readonly acid: Text;
  readonly inchiKey: string;
}

export interface RegisterStructure {
  readonly smiles: string;
  readonly inchi: string;
  readonly inchiKey: string;
  /** Hill order. */
  readonly formula: string;
  /** g/mol, average. */
  readonly molarMass: number;
  /** The InChIKey equals that of a published record; its first block does; or it was only computed. */
  readonly status: 'validated' | 'validated-connectivity' | 'computed';
}
