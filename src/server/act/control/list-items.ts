import type { ControlItemEntry, ControlItemPage, ControlItemQuery } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { type Finding, findRule, type Matrix, standingIn, subjectKey } from '../../../control/index.ts';
import type { ControlItem } from '../../../model/index.ts';
import type { Moment } from '../moment.ts';
import { describeFinding, subjectName } from './describe.ts';

/** Entries of a matrix that fit a query, in the order of the texts. */
export function listItems(matrix: Matrix, query: ControlItemQuery, { on, knownOn }: Moment): ControlItemPage {
  const found = matrix.items.filter((item) => fits(item, query)).sort(compareItems);
  const start = query.cursor === undefined ? 0 : found.findIndex(({ key }) => key === query.cursor) + 1;
  if (query.cursor !== undefined && start === 0) throw new VigiaError('request.invalid', { problem: 'cursor' });
  const page = found.slice(start, start + query.limit);
  const last = page.at(-1);
  return {
    items: page.map((item) => describeItem(findingOf(matrix, item, on))),
    total: found.length,
    next: last === undefined || start + page.length >= found.length ? null : last.key,
    on,
    knownOn,
  };
}

function fits(item: ControlItem, query: ControlItemQuery): boolean {
  const { jurisdiction, instrument, list, status, verification, substance, rule } = query;
  if (substance !== undefined && !(item.subject.kind === 'substance' && item.subject.substance === substance))
    return false;
  if (rule !== undefined && !(item.subject.kind === 'rule' && item.subject.rule === rule)) return false;
  const asked = { jurisdiction, instrument, list, status, verification };
  return Object.entries(asked).every(([field, value]) => value === undefined || Reflect.get(item, field) === value);
}

const natural = new Intl.Collator('en', { numeric: true });

function compareItems(a: ControlItem, b: ControlItem): number {
  return (
    natural.compare(a.jurisdiction, b.jurisdiction) ||
    natural.compare(a.instrument, b.instrument) ||
    natural.compare(a.list, b.list) ||
    natural.compare(a.item ?? '', b.item ?? '') ||
    natural.compare(a.key, b.key)
  );
}

function findingOf(matrix: Matrix, item: ControlItem, on: string): Finding {
  const standing = standingIn(matrix, item, on);
  if (item.subject.kind === 'substance') return { item, standing, outcome: 'match', rule: null };
  if (item.subject.kind === 'wording') return { item, standing, outcome: 'review', rule: null };
  const { rule } = item.subject;
  const outcome = findRule(rule)?.outcome ?? 'review';
  return { item, standing, outcome, rule: { rule, outcome, atoms: [] } };
}

function describeItem(finding: Finding): ControlItemEntry {
  const { subject } = finding.item;
  return {
    ...describeFinding(finding),
    subject: { kind: subject.kind, id: subjectKey(subject), name: subjectName(finding.item) },
  };
}
