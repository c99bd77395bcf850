import { type Marking, publicMarking } from '../../model/index.ts';
import { canonicalJson } from '../json/canonical-json.ts';
import type { JsonValue } from '../json/json-value.ts';
import { joinItems, splitItems } from './cell-list.ts';
import { type Cells, textOf } from './cells.ts';

/** Columns of a marking: the label, the countries, and as JSON whatever else restricts. */
export const markingColumns = ['tlp', 'releasable_to', 'handling'] as const;

const further = ['sectors', 'caveats', 'legalBasis', 'recipients', 'embargoUntil', 'expires'] as const;

/** Originators are left out: whoever takes an entry in answers for it. */
export function writeMarking(marking: Marking): readonly (string | null)[] {
  const handling = further.flatMap((name) => {
    const value: JsonValue = marking[name];
    return canonicalJson(value) === canonicalJson(publicMarking[name]) ? [] : [[name, value] as const];
  });
  return [
    marking.tlp,
    joinItems(marking.releasableTo),
    handling.length === 0 ? null : canonicalJson(Object.fromEntries(handling)),
  ];
}

/** Whether a row says nothing of a marking, or the same as this one. */
export function saysMarking(cells: Cells, marking: Marking): boolean {
  const written = writeMarking(marking);
  const said = markingColumns.map((column) => cells[column]?.trim() ?? '');
  return said.every((cell) => cell === '') || said.every((cell, at) => cell === textOf(written[at] ?? null));
}

/** What a row asks for; null: nothing. What cannot be read stays as it is, for whoever validates it. */
export function readMarking(cells: Cells): Readonly<Record<string, JsonValue>> | null {
  const [tlp = '', releasableTo = '', handling = ''] = markingColumns.map((column) => cells[column]?.trim() ?? '');
  if (tlp === '' && releasableTo === '' && handling === '') return null;
  const more = handling === '' ? {} : parseObject(handling);
  return { tlp, releasableTo: splitItems(releasableTo), ...more };
}

function parseObject(text: string): Readonly<Record<string, JsonValue>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return Object.fromEntries(further.flatMap((name) => (name in value ? [[name, Reflect.get(value, name)]] : [])));
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { handling: text };
}
