import type { StructureEngine } from './structure.ts';

/** Opens RDKit: some seconds of compiling, and tens of megabytes. Nothing of it is loaded before. */
export async function openStructureEngine(): Promise<StructureEngine> {
  const { RdkitEngine } = await import('./rdkit.ts');
  return RdkitEngine.open();
}
