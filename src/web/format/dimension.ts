import type { Text } from '../../base/index.ts';
import {
  type DimensionValueText,
  findDimensionText,
  findDimensionTitle,
  findTradeText,
  findTradeTitle,
} from '../../model/index.ts';

/** What a dimension of any series is called; undefined where it has no name in words. */
export function dimensionTitle(name: string): Text | undefined {
  return findDimensionTitle(name) ?? findTradeTitle(name);
}

/** A dimension of any series and its value in words; undefined where it is only a code. */
export function dimensionText(name: string, value: string): DimensionValueText | undefined {
  return findDimensionText(name, value) ?? findTradeText(name, value);
}
