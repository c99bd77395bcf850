import type { CommitmentContent, CommitmentList, CommitmentQuery } from '../../../api/index.ts';
import type { AccountContext } from '../context.ts';
import { flat } from '../entry/read-entries.ts';
import { EntryService } from '../entry/service.ts';
import { readPublishedStatements } from '../joint-statement/published-statements.ts';
import { commitmentRules } from './commitment-rules.ts';

/** Keeps what was promised: the content of published statements, and what people entered since. */
export class CommitmentService {
  readonly entries: EntryService<CommitmentContent>;
  readonly #context: AccountContext;

  constructor(context: AccountContext) {
    this.#context = context;
    this.entries = new EntryService(context, commitmentRules);
  }

  async list({ asKnownOn }: CommitmentQuery = {}): Promise<CommitmentList> {
    const commitments = (await this.entries.list(asKnownOn)).map(flat);
    const { database, clearance } = this.#context;
    const statements = await database.read(clearance, (connection) => readPublishedStatements(connection, asKnownOn));
    return { statements, commitments };
  }
}
