import { sameText, type Text } from '../../../base/index.ts';
import { findRule, findRuleText } from '../../../control/index.ts';
import type { RuleId } from '../../../model/index.ts';

/** A class wording in words: what it says, how it was read, what it excepts, and what it asks for that no structure shows. */
export interface RuleWords {
  readonly wording: Text;
  readonly readings: Text[];
  readonly exceptions: Text | null;
  readonly requires: Text | null;
}

/** The words of a rule; of one that only a loaded text knows, its citation. */
export function ruleWords(id: RuleId): RuleWords {
  const words = findRuleText(id);
  if (words !== undefined) return { ...words, readings: [...words.readings] };
  return { wording: sameText(findRule(id)?.citation ?? id), readings: [], exceptions: null, requires: null };
}
