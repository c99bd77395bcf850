import type { DrawingOptions, StructureAnswer } from '../../../control/index.ts';

/** What the chemistry process is asked for. */
export type StructureTask =
  | { readonly kind: 'screen'; readonly smiles: string }
  | { readonly kind: 'draw'; readonly smiles: string; readonly options: DrawingOptions }
  | { readonly kind: 'key'; readonly inchi: string };

/** Its answer to a task: to `draw` an SVG document, to `key` an InChIKey. */
export type StructureResult =
  | { readonly kind: 'screen'; readonly answer: StructureAnswer }
  | { readonly kind: 'text'; readonly text: string | null };

export interface StructureRequest {
  readonly id: number;
  readonly task: StructureTask;
}

/** `null` once, when the process is ready for work. */
export type StructureReply = { readonly id: number; readonly result: StructureResult } | null;
