import { PracticeContent } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { commitmentRules } from '../commitment/commitment-rules.ts';
import type { EntryRules } from '../entry/entry-rules.ts';
import { listEntries } from '../entry/read-entries.ts';

/** Practices, tied to the commitments that they serve. */
export const practiceRules: EntryRules<PracticeContent> = {
  kind: 'practice',
  content: PracticeContent,
  shipped: new Map(),
  check: async ({ content }, connection) => {
    if (content === null) return;
    const known = new Set((await listEntries(connection, commitmentRules)).map(({ head }) => head.id));
    const unknown = content.commitments.find((id) => !known.has(id));
    if (unknown !== undefined) throw new VigiaError('practice.commitment-unknown', { commitment: unknown });
  },
};
