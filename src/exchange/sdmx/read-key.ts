import { fromSdmxId } from './sdmx-id.ts';
import { type SdmxDimension, sdmxDimensions } from './sdmx-structure.ts';

/** Values that each dimension may have; a dimension that is not there may have any. */
export type SdmxKey = Readonly<Partial<Record<SdmxDimension, readonly string[]>>>;

const mostKeyLength = 4_000;

/**
 * Key of the SDMX REST API: a value for each dimension, between dots, `+` between several, nothing for any; `all` for every
 * series. Trailing dimensions may be left out. Undefined: it is none, or names an id that cannot be.
 */
export function readSdmxKey(text: string): SdmxKey | undefined {
  if (text === '' || text === 'all' || text === '*') return {};
  const parts = text.split('.');
  if (text.length > mostKeyLength || parts.length > sdmxDimensions.length) return undefined;
  const key: Partial<Record<SdmxDimension, readonly string[]>> = {};
  for (const [position, part] of parts.entries()) {
    const dimension = sdmxDimensions[position];
    if (dimension === undefined || part === '' || part === '*') continue;
    const values = part.split('+').map(fromSdmxId);
    if (!values.every((value) => value !== undefined && value !== '')) return undefined;
    key[dimension] = values.flatMap((value) => value ?? []);
  }
  return key;
}
