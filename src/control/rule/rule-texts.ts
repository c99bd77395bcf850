import type { RuleId } from '../../model/index.ts';
import { caCannabinoidsTexts } from './text/ca-cannabinoids.ts';
import { caOpioidsTexts } from './text/ca-opioids.ts';
import { caOthersTexts } from './text/ca-others.ts';
import { caPrecursorsTexts } from './text/ca-precursors.ts';
import { nlAndMxTexts } from './text/nl-and-mx.ts';
import type { RuleText } from './text/rule-text.ts';
import { usTexts } from './text/us.ts';

/** By rule. French follows the official French text of the Canadian schedules where there is one. */
export const ruleTexts: Readonly<Record<RuleId, RuleText>> = {
  ...caOpioidsTexts,
  ...caCannabinoidsTexts,
  ...caOthersTexts,
  ...caPrecursorsTexts,
  ...usTexts,
  ...nlAndMxTexts,
};

export function findRuleText(rule: RuleId): RuleText | undefined {
  return ruleTexts[rule];
}
