import { VigiaError } from '../../../base/index.ts';
import type { Content as Json } from '../../../commitments/index.ts';
import { commitmentRules } from '../commitment/commitment-rules.ts';
import type { EntryKind } from '../entry/entry-kind.ts';
import type { EntryRules } from '../entry/entry-rules.ts';
import { goalRules } from '../goal/goal-rules.ts';
import { approvalText } from '../joint-statement/approval-rules.ts';
import { jointStatementRules } from '../joint-statement/joint-statement-rules.ts';
import { judgementRules } from '../judgement/judgement-rules.ts';
import { meetingRules } from '../meeting/meeting-rules.ts';
import { narrativeRules } from '../narrative/narrative-rules.ts';
import { practiceRules } from '../practice/practice-rules.ts';
import { questionRules } from '../question/question-rules.ts';

/** What other nodes may send of one kind. */
interface Receivable {
  /** Whether an entry of this name came with the software. */
  readonly isShipped: (id: string) => boolean;
  /** What it says, as this node reads it; throws where it cannot, or where that country cannot say it. */
  readonly read: (content: Json, country: string) => Json;
}

/** Every kind of entry, each with what is asked of one that another country sends. */
const kinds: Readonly<Record<EntryKind, Receivable>> = {
  commitment: receivable(commitmentRules),
  goal: receivable(goalRules),
  judgement: receivable(judgementRules),
  meeting: receivable(meetingRules),
  'joint-statement': receivable(jointStatementRules),
  approval: receivable(approvalText),
  narrative: receivable(narrativeRules),
  practice: receivable(practiceRules),
  question: receivable(questionRules),
};

export function findEntryKind(kind: string): { readonly kind: EntryKind; readonly rules: Receivable } | undefined {
  const known = entryKinds.find((one) => one === kind);
  return known === undefined ? undefined : { kind: known, rules: kinds[known] };
}

const entryKinds = Object.keys(kinds).filter((kind): kind is EntryKind => kind in kinds);

function receivable<Content extends Json>({
  kind,
  content: schema,
  shipped,
  checkReceived,
}: Omit<EntryRules<Content>, 'check'>): Receivable {
  return {
    isShipped: (id) => shipped.has(id),
    read: (content, country) => {
      const read = schema.safeParse(content);
      if (!read.success) throw new VigiaError('account.received-not-read', { kind, country });
      checkReceived?.(read.data, country);
      return read.data;
    },
  };
}
