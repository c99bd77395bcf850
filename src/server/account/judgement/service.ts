import type { JudgementContent, JudgementList, JudgementQuery } from '../../../api/index.ts';
import type { AccountContext } from '../context.ts';
import { flat } from '../entry/read-entries.ts';
import { EntryService } from '../entry/service.ts';
import { judgementRules } from './judgement-rules.ts';

/** Keeps what reviewers of this country say of what others promised. */
export class JudgementService {
  readonly entries: EntryService<JudgementContent>;

  constructor(context: AccountContext) {
    this.entries = new EntryService(context, judgementRules);
  }

  /** By the day until which was looked, the latest first. */
  async list({ commitment }: JudgementQuery): Promise<JudgementList> {
    const all = (await this.entries.list()).map(flat);
    const asked = commitment === undefined ? all : all.filter((one) => one.commitment === commitment);
    return { judgements: asked.toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1)) };
  }
}
