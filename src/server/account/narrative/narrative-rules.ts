import { NarrativeContent } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { commitmentRules } from '../commitment/commitment-rules.ts';
import type { EntryRules } from '../entry/entry-rules.ts';
import { listEntries } from '../entry/read-entries.ts';

/** What the country of the node writes about its year, in the languages that it writes in. */
export const narrativeRules: EntryRules<NarrativeContent> = {
  kind: 'narrative',
  content: NarrativeContent,
  shipped: new Map(),
  translations: 'any',
  check: async ({ before, content, home }, connection) => {
    for (const one of [before, content]) if (one !== null) checkVoice(one, home);
    if (content === null) return;
    const { strategy, from, until } = content;
    if (until < from) throw new VigiaError('narrative.days-reversed', { from, until });
    const known = (await listEntries(connection, commitmentRules)).filter((one) => one.content.level === 'strategy');
    if (!known.some(({ head }) => head.id === strategy)) {
      throw new VigiaError('report.strategy-unknown', { strategy, known: known.map(({ head }) => head.id) });
    }
  },
  checkReceived: checkVoice,
};

/** Nobody writes about another country's year. */
function checkVoice({ country }: NarrativeContent, home: string): void {
  if (country !== home) throw new VigiaError('narrative.not-own-country', { home, country });
}
