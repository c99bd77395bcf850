import { thresholdRows } from '../../../control/index.ts';
import type { Jurisdiction } from '../../../model/index.ts';
import type { IdentifiedLine } from './identify-line.ts';
import type { LineNote } from './report-line.ts';

interface QuantityComparison {
  readonly kind: 'confirmed' | 'contradicted' | 'new' | 'unidentified';
  readonly note: LineNote | null;
}

/** Holds a line of a list of quantities against the thresholds that Vigía ships; quantities are reported, not stored. */
export function compareQuantity(line: IdentifiedLine, jurisdiction: Jurisdiction): QuantityComparison {
  const { substance, entry, doubt, candidates } = line;
  const quantity = entry.quantity ?? '';
  if (substance === null) {
    const code = `doubt.${doubt ?? 'unknown-name'}` as const;
    return { kind: 'unidentified', note: { code, details: { candidates: candidates.join(', ') } } };
  }
  const known = thresholdRows.filter((row) => row.jurisdiction === jurisdiction && row.substance === substance);
  if (known.length === 0) return { kind: 'new', note: { code: 'quantity.new', details: { quantity } } };
  if (known.some((row) => plain(row.quantity) === plain(quantity))) return { kind: 'confirmed', note: null };
  const recorded = known.map((row) => row.quantity).join('; ');
  return { kind: 'contradicted', note: { code: 'quantity', details: { quantity, recorded } } };
}

function plain(quantity: string): string {
  return quantity
    .toLowerCase()
    .replace(/(\d),(\d{3})(?!\d)/gu, '$1$2')
    .replace(/(\d),(\d)/gu, '$1.$2')
    .replace(/\s+/gu, '')
    .replace(/litres?$/u, 'l');
}
