import { JudgementContent } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { commitmentRules } from '../commitment/commitment-rules.ts';
import type { EntryRules } from '../entry/entry-rules.ts';
import { listEntries } from '../entry/read-entries.ts';

/** Judgements: nobody rates their own country, and who does not agree says so beside it. */
export const judgementRules: EntryRules<JudgementContent> = {
  kind: 'judgement',
  content: JudgementContent,
  shipped: new Map(),
  check: async ({ content, home, others, today }, connection) => {
    if (content === null) return;
    const { commitment, rated, dissentsFrom, asOf } = content;
    checkVoice(content, home);
    if (asOf > today) throw new VigiaError('judgement.day-ahead', { day: asOf, today });
    const found = (await listEntries(connection, commitmentRules)).find(({ head }) => head.id === commitment);
    if (found === undefined) throw new VigiaError('judgement.commitment-unknown', { commitment });
    const owners = found.content.owners.map(({ country }) => country);
    if (!owners.includes(rated)) throw new VigiaError('judgement.not-an-owner', { country: rated, owners });
    if (dissentsFrom === null) return;
    const other = others.get(dissentsFrom);
    if (other?.commitment !== commitment || other.rated !== rated) {
      throw new VigiaError('judgement.dissent-unknown', { judgement: dissentsFrom });
    }
  },
  checkReceived: checkVoice,
};

/** Everybody speaks for their own country, and of another. */
function checkVoice({ reviewer, rated }: JudgementContent, home: string): void {
  if (reviewer !== home) throw new VigiaError('judgement.not-own-voice', { reviewer, home });
  if (rated === reviewer) throw new VigiaError('judgement.own-country', { country: rated });
}
