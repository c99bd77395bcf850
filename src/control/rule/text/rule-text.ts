import type { Text } from '../../../base/index.ts';

/** A class wording in our words: identity and law only. */
export interface RuleText {
  /** What the wording says, shortened; the citation leads to the text itself. */
  readonly wording: Text;
  /** Every reading that was chosen where the wording leaves room. */
  readonly readings: readonly Text[];
  /** What is excepted, and why. */
  readonly exceptions: Text | null;
  /** What the wording asks for that no structure shows. */
  readonly requires: Text | null;
}
