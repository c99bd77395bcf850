import type { RuleId, RuleOutcome } from '../../model/index.ts';

/** One covalently bound part of what was drawn. */
export interface FragmentDescription {
  /** Canonical, in RDKit's form. */
  readonly smiles: string;
  readonly inchi: string;
  readonly inchiKey: string;
  /**
   * The InChIKey without its protonation: of the free base or acid of a fragment that was drawn as an ion. The same as
   * `inchiKey` where nothing was added or removed.
   */
  readonly parentKey: string;
  /** Molecular formula in Hill order, as the InChI gives it: of the parent. */
  readonly formula: string;
  /** Average molar mass in g/mol, of the parent with natural isotopes. */
  readonly molarMass: number;
  readonly heavyAtoms: number;
  /** Independent rings: one for each ring bond that would have to be cut to leave none. */
  readonly rings: number;
  /** A counter-ion or solvent of the small list: the substance is another fragment. */
  readonly ion: boolean;
}

/** `drawn-as-imidol`: an amide in its rarer tautomer; its InChIKey is the amide's, but wordings for amides do not fit it. */
export type StructureRemark = 'drawn-as-imidol';

/** What a SMILES says. */
export interface StructureDescription {
  /** Canonical, in RDKit's form. */
  readonly smiles: string;
  readonly inchi: string;
  readonly inchiKey: string;
  readonly formula: string;
  /** Largest first; those of the same size as in `smiles`. */
  readonly fragments: readonly FragmentDescription[];
  readonly remark: StructureRemark | null;
}

/** A class wording that fits one of the fragments. */
export interface RuleMatch {
  readonly rule: RuleId;
  readonly outcome: RuleOutcome;
  /** Numbers of the matched atoms in `StructureDescription.smiles`, from 0, ascending. */
  readonly atoms: readonly number[];
}

/** Why a text cannot be taken as a structure. */
export type StructureProblem =
  | 'too-long'
  | 'too-many-atoms'
  | 'too-many-rings'
  | 'unreadable'
  | 'timed-out'
  | 'not-a-structure';

export type StructureAnswer =
  | { readonly ok: true; readonly structure: StructureDescription; readonly rules: readonly RuleMatch[] }
  | { readonly ok: false; readonly problem: StructureProblem };

/**
 * A fragment on which substructures can be tried, as its free base or acid where it was drawn as an ion: a wording for
 * secondary amines must not fit a tertiary one because of the proton that its salt brings. It lives only within the call of `StructureEngine.inspect`. */
export interface OpenFragment {
  readonly description: FragmentDescription;
  readonly contains: (smarts: string) => boolean;
  /** Atoms of the first match, in the order of `StructureDescription.smiles`; nothing where the SMARTS does not match. */
  readonly findMatch: (smarts: string) => readonly number[] | null;
}

export interface OpenStructure {
  readonly description: StructureDescription;
  /** In the order of `description.fragments`. */
  readonly fragments: readonly OpenFragment[];
}

/** How a structure is drawn. */
export interface DrawingOptions {
  /** Numbers of the atoms to set off, in the order of the SMILES drawn. */
  readonly atoms: readonly number[];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly dark: boolean;
}

/** What was read, or why it could not be. */
export type StructureReading<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly problem: StructureProblem };

/** A chemistry library behind the few questions that Vigía asks. Opened once, closed at the end. */
export interface StructureEngine {
  readonly describe: (smiles: string) => StructureReading<StructureDescription>;
  /** Tries substructures on what was drawn; whatever is held for it is freed when `look` returns. */
  readonly inspect: <Result>(smiles: string, look: (structure: OpenStructure) => Result) => StructureReading<Result>;
  /** An SVG document without title or script; nothing where the SMILES cannot be read. */
  readonly draw: (smiles: string, options: DrawingOptions) => string | null;
  /** The InChIKey of an InChI; nothing where it is none. */
  readonly keyOfInchi: (inchi: string) => string | null;
  readonly close: () => void;
}
