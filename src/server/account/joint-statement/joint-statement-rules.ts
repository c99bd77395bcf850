import { JointStatementContent } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import type { EntryRules } from '../entry/entry-rules.ts';

/** Figures that one statement cites at most: each is asked anew wherever it is read. */
const mostCitations = 200;

/** Statements of several countries. They may lack languages until they are published, and are not changed after it. */
export const jointStatementRules: EntryRules<JointStatementContent> = {
  kind: 'joint-statement',
  content: JointStatementContent,
  shipped: new Map(),
  translations: 'later',
  check: async ({ before, content, others }) => {
    if (before !== null && before.published !== null) {
      throw new VigiaError('statement.published', { number: before.published.number, on: before.published.on });
    }
    if (content === null) return;
    const { held, replaces, paragraphs } = content;
    if (held !== null && held.from > held.until) {
      throw new VigiaError('statement.days-reversed', { from: held.from, until: held.until });
    }
    if (replaces !== null && (others.get(replaces)?.published ?? null) === null) {
      throw new VigiaError('statement.replaced-unknown', { statement: replaces });
    }
    const citations = Object.values(paragraphs).reduce((sum, one) => sum + Object.keys(one.citations).length, 0);
    if (citations > mostCitations) {
      throw new VigiaError('statement.too-many-citations', { citations, most: mostCitations });
    }
  },
};
