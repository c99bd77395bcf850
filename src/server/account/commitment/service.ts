import type { CommitmentContent, CommitmentList, CommitmentQuery } from '../../../api/index.ts';
import { statements } from '../../../commitments/index.ts';
import type { AccountContext } from '../context.ts';
import { flat } from '../entry/read-entries.ts';
import { EntryService } from '../entry/service.ts';
import { commitmentRules } from './commitment-rules.ts';

/** Keeps what was promised: the content of published statements, and what people entered since. */
export class CommitmentService {
  readonly entries: EntryService<CommitmentContent>;

  constructor(context: AccountContext) {
    this.entries = new EntryService(context, commitmentRules);
  }

  async list({ asKnownOn }: CommitmentQuery = {}): Promise<CommitmentList> {
    const commitments = (await this.entries.list(asKnownOn)).map(flat);
    return { statements: [...statements], commitments };
  }
}
