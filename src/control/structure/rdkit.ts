import initRDKitModule, { type MainModule, type Mol } from '@rdkit/rdkit';
import { drawingDetails, finishDrawing } from './drawing.ts';
import { countHeavyAtoms, formulaOfInchi, isInchi, molarMassOf, parentKeyOf } from './inchi.ts';
import { markIons } from './ion.ts';
import { deprotonated, mayBeIonised, neutraliseAtoms, protonated } from './neutralise.ts';
import { separateAlkaliMetals } from './separate-metals.ts';
import { countRings, findSmilesProblem, mostSmilesLength } from './smiles-bounds.ts';
import type {
  DrawingOptions,
  FragmentDescription,
  OpenFragment,
  OpenStructure,
  StructureDescription,
  StructureEngine,
  StructureReading,
} from './structure.ts';

/** An amide, lactam or urea drawn with its hydrogen on the oxygen. */
const imidol = '[OX2H1]-[#6X3]=[#7X2]';

interface OpenPart {
  readonly mol: Mol;
  readonly smiles: string;
  /** Number of its first atom in the whole. */
  readonly offset: number;
  readonly inchi: string;
}

/**
 * RDKit's WebAssembly build (MinimalLib, BSD-3-Clause) as Vigía's structure engine.
 *
 * What runs out of memory or stack in there throws a `WebAssembly.RuntimeError` and leaves the module unusable: it is not
 * caught, and the process has to be replaced. The bounds on the text keep known cases out.
 */
export class RdkitEngine implements StructureEngine {
  readonly #rdkit: MainModule;
  readonly #patterns = new Map<string, Mol>();
  #held = 0;

  private constructor(rdkit: MainModule) {
    this.#rdkit = rdkit;
  }

  static async open(): Promise<RdkitEngine> {
    const rdkit = await loadModule();
    // What cannot be read is an answer here; RDKit would print it too.
    rdkit.disable_logging();
    return new RdkitEngine(rdkit);
  }

  /** Molecules and patterns that RDKit holds for us now. */
  get heldHandles(): number {
    return this.#held;
  }

  describe(smiles: string): StructureReading<StructureDescription> {
    return this.inspect(smiles, ({ description }) => description);
  }

  inspect<Result>(smiles: string, look: (structure: OpenStructure) => Result): StructureReading<Result> {
    const text = smiles.trim();
    const problem = findSmilesProblem(text);
    if (problem !== null) return { ok: false, problem };
    return this.#withMol(separateAlkaliMetals(text), (mol) => {
      const inchi = mol.get_inchi();
      const canonical = mol.get_smiles();
      // A placeholder atom, or nothing at all: there is no InChI of it.
      if (inchi === '' || canonical === '') return { ok: false, problem: 'not-a-structure' };
      return this.#withFragments(mol, canonical, inchi, (fragments) => {
        const [first] = fragments;
        const inchiKey = first?.description.inchi === inchi ? first.description.inchiKey : this.#keyOf(inchi);
        const remark = fragments.some((fragment) => fragment.contains(imidol)) ? 'drawn-as-imidol' : null;
        const described = fragments.map(({ description }) => description);
        const formula = formulaOfInchi(inchi);
        const description = { smiles: canonical, inchi, inchiKey, formula, fragments: described, remark } as const;
        return { ok: true, result: look({ description, fragments }) };
      });
    });
  }

  draw(smiles: string, options: DrawingOptions): string | null {
    if (findSmilesProblem(smiles) !== null) return null;
    const answer = this.#withMol(smiles, (mol) => ({
      ok: true,
      result: mol.get_svg_with_highlights(drawingDetails(options, bondsAmong(mol, options.atoms))),
    }));
    return answer.ok ? finishDrawing(answer.result) : null;
  }

  keyOfInchi(inchi: string): string | null {
    if (inchi.length > mostSmilesLength || !isInchi(inchi)) return null;
    const key = this.#keyOf(inchi);
    return key === '' ? null : key;
  }

  close(): void {
    for (const pattern of this.#patterns.values()) this.#release(pattern);
    this.#patterns.clear();
  }

  #withMol<Result>(smiles: string, look: (mol: Mol) => StructureReading<Result>): StructureReading<Result> {
    const mol = this.#rdkit.get_mol(smiles);
    if (mol === null) return { ok: false, problem: 'unreadable' };
    this.#held += 1;
    try {
      return look(mol);
    } finally {
      this.#release(mol);
    }
  }

  /** Opens each part of a canonical SMILES, which never bonds across a dot. */
  #withFragments<Result>(
    whole: Mol,
    canonical: string,
    inchi: string,
    look: (fragments: readonly OpenFragment[]) => StructureReading<Result>,
  ): StructureReading<Result> {
    const parts = canonical.split('.');
    if (parts.length === 1 && !mayBeIonised(canonical)) return look([this.#openWhole(whole, canonical, inchi)]);
    const opened: OpenPart[] = [];
    try {
      let offset = 0;
      for (const smiles of parts) {
        const part = this.#openPart(smiles, offset);
        if (part === null) return { ok: false, problem: 'unreadable' };
        opened.push(part);
        offset += part.mol.get_num_atoms();
      }
      const described = opened.map((part) => this.#describeFragment(part.smiles, part.inchi));
      const ions = markIons(described.map(({ inchiKey }) => inchiKey));
      const fragments = opened.map(({ mol, offset: first }, index) => {
        const description = { ...described[index]!, ion: ions[index] === true };
        return this.#openFragment(mol, description, (atoms) => atoms.map((atom) => atom + first));
      });
      return look(fragments.toSorted((a, b) => b.description.heavyAtoms - a.description.heavyAtoms));
    } finally {
      for (const { mol } of opened) this.#release(mol);
    }
  }

  /** Opens one part of a canonical SMILES; as its free base or acid, whose atoms have the same numbers. */
  #openPart(smiles: string, offset: number): OpenPart | null {
    const drawn = this.#rdkit.get_mol(smiles);
    if (drawn === null) return null;
    this.#held += 1;
    const inchi = drawn.get_inchi();
    if (!mayBeIonised(smiles)) return { mol: drawn, smiles, offset, inchi };
    const ionised = new Set(
      [protonated, deprotonated].flatMap((smarts) =>
        allMatchedAtoms(drawn.get_substruct_matches(this.#pattern(smarts))),
      ),
    );
    const parent = ionised.size === 0 ? null : this.#rdkit.get_mol(neutraliseAtoms(smiles, ionised));
    // What chemistry does not allow stays as it was drawn.
    if (parent === null) return { mol: drawn, smiles, offset, inchi };
    this.#release(drawn);
    this.#held += 1;
    return { mol: parent, smiles, offset, inchi };
  }

  #openWhole(mol: Mol, smiles: string, inchi: string): OpenFragment {
    let positions: ReadonlyMap<number, number> | undefined;
    return this.#openFragment(mol, this.#describeFragment(smiles, inchi), (atoms) => {
      positions ??= canonicalPositions(mol);
      return atoms.map((atom) => positions?.get(atom) ?? atom);
    });
  }

  #openFragment(
    mol: Mol,
    description: FragmentDescription,
    place: (atoms: readonly number[]) => readonly number[],
  ): OpenFragment {
    const tried = new Map<string, string>();
    const find = (smarts: string): string => {
      const known = tried.get(smarts);
      if (known !== undefined) return known;
      const match = mol.get_substruct_match(this.#pattern(smarts));
      tried.set(smarts, match);
      return match;
    };
    return {
      description,
      contains: (smarts) => find(smarts) !== '{}',
      findMatch: (smarts) => {
        const match = find(smarts);
        return match === '{}' ? null : place(matchedAtoms(match));
      },
    };
  }

  #describeFragment(smiles: string, inchi: string): FragmentDescription {
    const formula = formulaOfInchi(inchi);
    const inchiKey = this.#keyOf(inchi);
    return {
      smiles,
      inchi,
      inchiKey,
      parentKey: parentKeyOf(inchiKey),
      formula,
      molarMass: molarMassOf(formula),
      heavyAtoms: countHeavyAtoms(formula),
      rings: countRings(smiles),
      ion: false,
    };
  }

  #keyOf(inchi: string): string {
    return this.#rdkit.get_inchikey_for_inchi(inchi);
  }

  /** Patterns are those of the shipped rules: few, and kept. */
  #pattern(smarts: string): Mol {
    const known = this.#patterns.get(smarts);
    if (known !== undefined) return known;
    const pattern = this.#rdkit.get_qmol(smarts);
    if (pattern === null) throw new Error(`not a SMARTS: ${smarts}`);
    this.#held += 1;
    this.#patterns.set(smarts, pattern);
    return pattern;
  }

  #release(mol: Mol): void {
    mol.delete();
    this.#held -= 1;
  }
}

async function loadModule(): Promise<MainModule> {
  // Its types describe an ES module, while it is CommonJS: for one resolution the import is the function, for another not.
  const load: unknown = initRDKitModule;
  if (typeof load !== 'function') throw new Error('@rdkit/rdkit does not export its loader');
  return load();
}

/** From numbers of atoms as they were read to their place in the canonical SMILES, which RDKit keeps beside the molecule. */
function canonicalPositions(mol: Mol): ReadonlyMap<number, number> {
  const written = mol.get_prop('_smilesAtomOutputOrder').match(/\d+/gu) ?? [];
  return new Map(written.map((atom, position) => [Number(atom), position]));
}

/** Atoms of one match: `{"atoms":[…],"bonds":[…]}`. */
function matchedAtoms(match: string): readonly number[] {
  return atomsOf(JSON.parse(match));
}

/** Atoms of all matches: a list of them, or `{}`. */
function allMatchedAtoms(matches: string): readonly number[] {
  const parsed: unknown = JSON.parse(matches);
  return Array.isArray(parsed) ? parsed.flatMap(atomsOf) : [];
}

function atomsOf(match: unknown): readonly number[] {
  if (typeof match !== 'object' || match === null || !('atoms' in match) || !Array.isArray(match.atoms)) {
    throw new Error(`RDKit's match has no atoms: ${JSON.stringify(match)}`);
  }
  return match.atoms.map(Number);
}

/** Numbers of the bonds whose two atoms are both among these. */
function bondsAmong(mol: Mol, atoms: readonly number[]): readonly number[] {
  if (atoms.length < 2) return [];
  const set = new Set(atoms);
  return bondEnds(mol).flatMap(([from, to], bond) => (set.has(from) && set.has(to) ? [bond] : []));
}

/** The bond block of the molecule's V3000 table: `M  V30 <bond> <order> <atom> <atom>`, counted from 1 (BIOVIA CTfile formats). */
function bondEnds(mol: Mol): readonly (readonly [from: number, to: number])[] {
  const [, block = ''] = /BEGIN BOND\n([\s\S]*?)M {2}V30 END BOND/u.exec(mol.get_v3Kmolblock()) ?? [];
  return [...block.matchAll(/^M {2}V30 \d+ \d+ (\d+) (\d+)/gmu)].map(([, from, to]) => [
    Number(from) - 1,
    Number(to) - 1,
  ]);
}
