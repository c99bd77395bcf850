import type { Text } from '../../base/index.ts';

/** A method in plain words and in its formula, with its origin and where it may be trusted. */
export interface MethodText {
  readonly title: Text;
  /** What it does, and when it speaks. */
  readonly sentences: readonly [Text, Text];
  /** The formula in plain signs, one line each, the same in every language. */
  readonly formula: readonly string[];
  /** Papers, standards and the reference implementation. */
  readonly sources: readonly string[];
  /** What data it is made for, and what it cannot see. */
  readonly validity: Text;
  /** What each parameter means. */
  readonly parameters: Readonly<Record<string, Text>>;
}
