import type { ControlFinding, Identity, JurisdictionAnswer, ThresholdAnswer } from '../../../api/index.ts';
import { sameText, type Text } from '../../../base/index.ts';
import {
  beginningOf,
  type Finding,
  findInstrument,
  listTitle,
  type MatrixAnswer,
  openWordings,
  type RegisterName,
  registerName,
  type SearchedText,
  type StructureDescription,
  type ThresholdFinding,
} from '../../../control/index.ts';
import type { Checked } from './check-queries.ts';
import { ruleWords } from './rule-words.ts';

export function describeAnswer({ jurisdiction, verdict, findings, searched }: MatrixAnswer): JurisdictionAnswer {
  return { jurisdiction, verdict, findings: findings.map(describeFinding), searched: searched.map(describeText) };
}

function describeText({ instrument, asOf, complete }: SearchedText): JurisdictionAnswer['searched'][number] {
  return { instrument, title: findInstrument(instrument).title, asOf, complete };
}

export function describeFinding({ item, standing, outcome, rule }: Finding): ControlFinding {
  const { subject: _subject, names: _names, supersededBy: _supersededBy, text, ...rest } = item;
  return {
    ...rest,
    instrumentTitle: findInstrument(item.instrument).title,
    listTitle: listTitle(item.instrument, item.list),
    text: { ...text },
    standing,
    outcome,
    rule: rule === null ? null : { id: rule.rule, ...ruleWords(rule.rule), matchedAtoms: [...rule.atoms] },
  };
}

/** Whether nobody has seen the entry in the official text. */
export function isUnverified({ verification }: Finding['item']): boolean {
  return verification === 'recalled' || verification === 'contradicted';
}

export function describeIdentity({ identity, structure }: Checked): Identity {
  return {
    outcome: identity.outcome,
    candidates: identity.candidates.map(({ substance, matchedName, via, score }) => ({
      substance,
      name: describeName(registerName(substance)),
      matchedName,
      via,
      score,
    })),
    structure: structure === null ? null : describeStructure(structure),
    problem: identity.problem,
  };
}

export function describeName({ text, origin }: RegisterName): Identity['candidates'][number]['name'] {
  return { text: { ...text }, origin: { ...origin } };
}

function describeStructure(structure: StructureDescription): NonNullable<Identity['structure']> {
  const { smiles, inchiKey, formula, fragments, remark } = structure;
  return {
    smiles,
    inchiKey,
    formula,
    fragments: fragments.length,
    strippedIons: fragments.filter(({ ion }) => ion).map((fragment) => fragment.smiles),
    remark,
  };
}

export function describeThreshold(found: ThresholdFinding, asked: string): ThresholdAnswer {
  return { ...found, meaning: { ...found.meaning }, asked };
}

/** From when to when an entry holds, as far as it is known. */
export function spanOf({ item }: Finding): { from: string | null; to: string | null; uncertainStart: boolean } {
  const { from, surelyFrom, perhapsOlder } = beginningOf(item);
  return { from: from ?? item.since, to: item.until, uncertainStart: perhapsOlder || from !== surelyFrom };
}

/** What an entry is about, for people. */
export function subjectName({ subject, text }: Finding['item']): Text {
  if (subject.kind === 'substance') return registerName(subject.substance).text;
  if (subject.kind === 'rule') return ruleWords(subject.rule).wording;
  return openWordings.find(({ id }) => id === subject.wording)?.title ?? asPublished(text) ?? sameText(subject.wording);
}

/** A line as the text has it; where it has none in a language, as it is in another. */
function asPublished({ en, fr, es, nl }: Finding['item']['text']): Text | undefined {
  const any = en ?? es ?? fr ?? nl;
  return any === undefined ? undefined : { en: en ?? any, fr: fr ?? any, es: es ?? any };
}
