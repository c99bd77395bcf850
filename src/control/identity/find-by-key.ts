import { type SubstanceId, substances } from '../../model/index.ts';
import { saltRows } from '../register/salts.generated.ts';

/** `full`: the same molecule. `salt`: a salt of it. `first-block`: the same skeleton in another, or an unknown, stereo or isotopic form. */
export interface KeyMatch {
  readonly substance: SubstanceId;
  readonly block: 'full' | 'salt' | 'first-block';
}

interface KeyIndex {
  readonly byKey: ReadonlyMap<string, SubstanceId>;
  readonly bySalt: ReadonlyMap<string, SubstanceId>;
  readonly byBlock: ReadonlyMap<string, readonly SubstanceId[]>;
}

let index: KeyIndex | undefined;

/** Items of the register with this InChIKey, or with a salt that has it, else with its first block; a first block alone finds `first-block` only. */
export function findByKey(inchiKey: string): readonly KeyMatch[] {
  index ??= buildIndex();
  const key = inchiKey.toUpperCase();
  const same = index.byKey.get(key);
  if (same !== undefined) return [{ substance: same, block: 'full' }];
  const base = index.bySalt.get(key);
  if (base !== undefined) return [{ substance: base, block: 'salt' }];
  return (index.byBlock.get(key.slice(0, 14)) ?? []).map((substance) => ({ substance, block: 'first-block' }));
}

function buildIndex(): KeyIndex {
  const byKey = new Map<string, SubstanceId>();
  const byBlock = new Map<string, SubstanceId[]>();
  for (const { id, inchiKey } of substances) {
    if (inchiKey === undefined) continue;
    byKey.set(inchiKey, id);
    const block = inchiKey.slice(0, 14);
    byBlock.set(block, [...(byBlock.get(block) ?? []), id]);
  }
  return { byKey, bySalt: new Map(saltRows.map(([id, , key]) => [key, id])), byBlock };
}
