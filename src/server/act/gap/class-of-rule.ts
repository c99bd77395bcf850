import type { RegisterName } from '../../../api/index.ts';
import type { Text } from '../../../base/index.ts';
import { findInstrument, findRule, listTitle, membersByRule, shippedGapBasis } from '../../../control/index.ts';
import { classesOf, findSubstance, type InstrumentId, type RuleId, type SubstanceId } from '../../../model/index.ts';

let shared: ReadonlyMap<RuleId, readonly SubstanceId[]> | undefined;

/** Classes of the register that all known members of a class wording belong to, nearest first. */
export function classesOfRule(rule: RuleId): readonly SubstanceId[] {
  shared ??= new Map(
    [...membersByRule(shippedGapBasis().members)].map(([id, members]) => [id, sharedClasses(members)]),
  );
  return shared.get(rule) ?? [];
}

function sharedClasses(members: readonly SubstanceId[]): readonly SubstanceId[] {
  const [first = [], ...others] = members.map(classesOf);
  return first.filter((id) => others.every((classes) => classes.includes(id)));
}

/** What a class wording is called: the text, the list, what its members are, and the rule's id. */
export function nameOfClass(rule: RuleId): RegisterName {
  const found = findRule(rule);
  const text: Text =
    found === undefined ? { en: rule, fr: rule, es: rule } : placeInText(rule, found.instrument, found.list);
  return { text, origin: { en: 'systematic', fr: 'systematic', es: 'systematic' } };
}

function placeInText(rule: RuleId, instrument: InstrumentId, list: string): Text {
  const { shortTitle } = findInstrument(instrument);
  const title = listTitle(instrument, list);
  const [nearest] = classesOfRule(rule);
  const members = nearest === undefined ? undefined : findSubstance(nearest)?.name;
  const inOne = (language: keyof Text): string =>
    [shortTitle[language], title[language], ...(members === undefined ? [] : [members[language]])].join(', ');
  return { en: `${inOne('en')} (${rule})`, fr: `${inOne('fr')} (${rule})`, es: `${inOne('es')} (${rule})` };
}
