import type { ApprovalContent, ApprovalStanding } from '../../../api/index.ts';
import { standingOf } from '../../../commitments/index.ts';
import type { Connection } from '../../store/index.ts';
import { type Entry, listEntries } from '../entry/read-entries.ts';
import { approvalRules, type Speaking } from './approval-rules.ts';

/** The last word of each country on each paragraph of a statement, by `paragraph country`. */
export type LastWords = ReadonlyMap<string, Entry<ApprovalContent>>;

export async function readLastWords(connection: Connection, speaking: Speaking, statement: string): Promise<LastWords> {
  const said = await listEntries(connection, approvalRules(speaking));
  const words = new Map<string, Entry<ApprovalContent>>();
  for (const entry of said.toSorted(byWeight)) {
    const { content } = entry;
    if (content.statement === statement) words.set(`${content.paragraph} ${content.country}`, entry);
  }
  return words;
}

/** What a country says itself weighs more than what was written down of it, here or elsewhere; then the later word. */
function byWeight(one: Entry<ApprovalContent>, other: Entry<ApprovalContent>): number {
  const [at, otherAt] = [one.head.changedAt ?? '', other.head.changedAt ?? ''];
  if (weightOf(one) !== weightOf(other)) return weightOf(one) - weightOf(other);
  if (at === otherAt) return one.head.revision - other.head.revision;
  return at < otherAt ? -1 : 1;
}

function weightOf({ head, content }: Entry<ApprovalContent>): number {
  if (content.basis.kind === 'own') return 2;
  return head.writtenBy === null ? 1 : 0;
}

/** How a country stands to the present wording of a paragraph. */
export function describeStanding(
  words: LastWords,
  { paragraph, digest, country }: { readonly paragraph: string; readonly digest: string; readonly country: string },
): ApprovalStanding {
  const last = words.get(`${paragraph} ${country}`);
  const state = standingOf(last?.content, digest);
  if (last === undefined || state === 'waiting') {
    return { country, state, by: null, origin: null, at: null, reason: null, basis: null, wording: null };
  }
  const { head, content } = last;
  return {
    country,
    state,
    by: head.changedBy,
    origin: head.writtenBy ?? head.marking.originators[0] ?? null,
    at: head.changedAt,
    reason: content.reason,
    basis: content.basis,
    wording: content.digest === digest ? null : content.wording,
  };
}
