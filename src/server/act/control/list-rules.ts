import type { ControlRuleList } from '../../../api/index.ts';
import {
  findInstrument,
  listTitle,
  openWordings,
  ruleDefinitions,
  rulesOf,
  seedItems,
} from '../../../control/index.ts';
import { type Jurisdiction, type RuleId, substances } from '../../../model/index.ts';
import { ruleWords } from './rule-words.ts';

/** The class wordings that can be tried on a structure, and those that stay with a person. */
export function listRules(): ControlRuleList {
  const members = membersByRule();
  return {
    rules: ruleDefinitions.map(({ id, instrument, list, status, outcome, since, citation, source }) => ({
      id,
      jurisdictions: jurisdictionsWith(id),
      instrument,
      instrumentTitle: findInstrument(instrument).title,
      list,
      listTitle: listTitle(instrument, list),
      status,
      outcome,
      since,
      citation,
      source,
      ...ruleWords(id),
      members: [...(members.get(id) ?? [])],
    })),
    wordings: openWordings.map((wording) => ({ ...wording })),
  };
}

function jurisdictionsWith(rule: RuleId): Jurisdiction[] {
  const items = seedItems().filter(({ subject }) => subject.kind === 'rule' && subject.rule === rule);
  return [...new Set(items.map(({ jurisdiction }) => jurisdiction))];
}

function membersByRule(): ReadonlyMap<RuleId, readonly string[]> {
  const members = new Map<RuleId, string[]>();
  for (const { id } of substances) {
    for (const { rule } of rulesOf(id)) members.set(rule, [...(members.get(rule) ?? []), id]);
  }
  return members;
}
