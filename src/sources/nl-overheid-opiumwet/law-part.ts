import type { CalendarDate } from '../../base/index.ts';

/** What stands below the heading of one list, in order. */
export interface ListPart {
  /** `I`, `IA`, `II`. */
  readonly list: string;
  readonly pieces: readonly ListPiece[];
}

export type ListPiece =
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly line: number }
  | { readonly kind: 'paragraph'; readonly text: string; readonly line: number }
  /** A group of list IA: one wording, however many sentences it has. */
  | { readonly kind: 'group'; readonly text: string; readonly line: number };

export interface LawText {
  readonly asOf: CalendarDate | null;
  readonly parts: readonly ListPart[];
}

/** "Lijst I", "Lijst IA, behorende bij de Opiumwet", "Lijst II" → `I`, `IA`, `II`. */
export function listOfHeading(heading: string): string | undefined {
  return /^(?:bijlage\s+)?lijst\s+(I{1,2}A?)(?![\p{L}\p{N}])/iu.exec(heading.trim())?.[1]?.toUpperCase();
}
