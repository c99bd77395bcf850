import { findClosest, fold } from '../base/index.ts';
import type { Drift } from '../model/index.ts';
import type { CsvLayout, Source } from './source.ts';

export interface LayoutMatch {
  readonly layout: CsvLayout;
  /** Position of each known column in the file; -1 for an optional column that is absent. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that are new or spelled differently. */
  readonly drift: readonly Drift[];
}

/** Why no layout fits: the nearest layout, what it misses, what it does not know, which unknown may be which missing. */
export interface LayoutMismatch {
  readonly layout: string;
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
  readonly suggestions: readonly { readonly unknown: string; readonly known: string }[];
}

/** Finds the named layout whose columns are all there; the one that explains most columns wins. */
export function matchLayout(source: Source, header: readonly string[]): LayoutMatch | LayoutMismatch {
  const layouts = source.layouts.filter((layout) => layout.format === 'csv');
  const candidates = layouts.map((layout) => ({ layout, ...compare(layout, header) }));
  const fitting = candidates.filter((candidate) => candidate.missing.length === 0);
  const best = fitting.sort((a, b) => a.unknown.length - b.unknown.length)[0];
  if (best !== undefined)
    return { layout: best.layout, columns: best.columns, drift: describe(best.unknown, best.respelled) };
  const nearest = candidates.sort((a, b) => a.missing.length - b.missing.length)[0];
  if (nearest === undefined) return { layout: '', missing: [], unknown: [...header], suggestions: [] };
  return {
    layout: nearest.layout.id,
    missing: nearest.missing,
    unknown: nearest.unknown,
    suggestions: nearest.unknown.flatMap((unknown) => {
      const known = findClosest(unknown, nearest.missing);
      return known === undefined ? [] : [{ unknown, known }];
    }),
  };
}

interface Comparison {
  readonly columns: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
  readonly respelled: readonly { readonly found: string; readonly known: string }[];
}

function compare(layout: CsvLayout, header: readonly string[]): Comparison {
  const columns = new Map<string, number>();
  const missing: string[] = [];
  const respelled: { found: string; known: string }[] = [];
  const taken = new Set<number>();
  const optional = layout.optionalColumns ?? [];
  for (const name of [...layout.columns, ...optional]) {
    const exact = header.findIndex((found, index) => found === name && !taken.has(index));
    const index = exact >= 0 ? exact : header.findIndex((found, at) => fold(found) === fold(name) && !taken.has(at));
    if (index >= 0) taken.add(index);
    else if (layout.columns.includes(name)) missing.push(name);
    columns.set(name, index);
    if (index >= 0 && exact < 0) respelled.push({ found: header[index] ?? '', known: name });
  }
  return { columns, missing, respelled, unknown: header.filter((_, index) => !taken.has(index)) };
}

function describe(unknown: readonly string[], respelled: Comparison['respelled']): Drift[] {
  return [
    ...unknown.map((column): Drift => ({ kind: 'new-column', column, text: column, rows: 0, suggestion: null })),
    ...respelled.map(
      ({ found, known }): Drift => ({
        kind: 'header-spelling',
        column: found,
        text: found,
        rows: 0,
        suggestion: known,
      }),
    ),
  ];
}
