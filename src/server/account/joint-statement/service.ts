import { randomUUID } from 'node:crypto';
import {
  type ApprovalContent,
  type ApprovalRequest,
  type JointParagraph,
  type JointStatementContent,
  type JointStatementList,
  type JointStatementStanding,
  type MarkingEntry,
  MarkingRequest,
  type MeetingDecisionsList,
  type ParagraphCheck,
} from '../../../api/index.ts';
import { type Language, VigiaError } from '../../../base/index.ts';
import { inOrder } from '../../../commitments/index.ts';
import type { AccountContext, AccountOptions } from '../context.ts';
import { flat, listEntries } from '../entry/read-entries.ts';
import { EntryService } from '../entry/service.ts';
import { approvalRules } from './approval-rules.ts';
import { checkParagraph } from './check-paragraph.ts';
import { citeFigures } from './cite-figures.ts';
import { jointStatementRules } from './joint-statement-rules.ts';
import { digestOfWording } from './paragraph-digest.ts';
import { findPublicationGaps } from './publication-gaps.ts';
import { publishStatement } from './publish.ts';
import { describeStanding, readLastWords } from './read-approvals.ts';
import { readDecisions } from './read-decisions.ts';
import { lastChangeOf, readStatement } from './read-statement.ts';
import { statementText } from './statement-text.ts';

/** Keeps joint statements, what countries say of their paragraphs, and what the data say of their figures. */
export class JointStatementService {
  readonly entries: EntryService<JointStatementContent>;
  readonly #context: AccountContext;
  readonly #options: AccountOptions;

  constructor(context: AccountContext, options: AccountOptions) {
    this.#context = context;
    this.#options = options;
    this.entries = new EntryService(context, jointStatementRules);
  }

  /** The last changed first. */
  async list(): Promise<JointStatementList> {
    const statements = (await this.entries.list()).map(flat);
    return { statements: statements.toSorted((a, b) => b.revision - a.revision) };
  }

  /** Meetings with the decisions from which a statement can be drafted. */
  async decisions(meeting: string | undefined): Promise<MeetingDecisionsList> {
    const { database, clearance } = this.#context;
    return { meetings: await database.read(clearance, (connection) => readDecisions(connection, meeting)) };
  }

  /** What the data say of a paragraph, saved or not. */
  async check(paragraph: JointParagraph): Promise<ParagraphCheck> {
    return checkParagraph(paragraph, await citeFigures(this.#context, this.#options));
  }

  /** Who approved what, what the data say of it, and what is missing before it can be published. */
  async standing(id: string): Promise<JointStatementStanding> {
    const { database, clearance, reader, now } = this.#context;
    const home = reader.home ?? '';
    const { statement, words, others } = await database.read(clearance, async (connection) => ({
      statement: await readStatement(connection, id),
      words: await readLastWords(connection, this.#context, id),
      others: await listEntries(connection, jointStatementRules),
    }));
    const { head, content } = statement;
    const cite = await citeFigures(this.#context, this.#options);
    const paragraphs: JointStatementStanding['paragraphs'] = [];
    for (const { id: paragraph, paragraph: said } of inOrder(content.paragraphs)) {
      const digest = digestOfWording(said.text);
      const change = lastChangeOf(statement, paragraph, said);
      paragraphs.push({
        id: paragraph,
        digest,
        lastChangedBy: change?.authorName ?? null,
        mayApprove: reader.kind === 'operator' || change?.author !== reader.subject,
        approvals: content.parties.map((country) => {
          const standing = describeStanding(words, { paragraph, digest, country });
          // It would not be public otherwise; who said so is for those who may see it.
          return content.published === null ? standing : { ...standing, state: 'approved' };
        }),
        check: await checkParagraph(said, cite),
      });
    }
    const gaps = { head, content, paragraphs, home, at: now().toISOString() };
    return {
      revision: head.revision,
      home,
      training: paragraphs.some(({ check }) => check.citations.some(({ training }) => training)),
      paragraphs,
      missing: content.published === null ? findPublicationGaps(gaps) : [],
      replacedBy:
        others.find((other) => other.content.replaces === id && other.content.published !== null)?.head.id ?? null,
    };
  }

  /** Keeps what a country says of a paragraph, under the marking of the statement. */
  async approve(statement: string, said: ApprovalRequest): Promise<void> {
    const { database, clearance } = this.#context;
    const present = await database.read(clearance, (connection) => readStatement(connection, statement));
    const paragraph = present.content.paragraphs[said.paragraph];
    if (paragraph === undefined) {
      throw new VigiaError('statement.paragraph-unknown', { paragraph: said.paragraph });
    }
    const content: ApprovalContent = { ...said, statement, wording: paragraph.text };
    const approvals = new EntryService(this.#context, approvalRules(this.#context));
    const marking = askedAs(present.head.marking);
    await approvals.save(randomUUID(), { base: 0, content, note: null, marking });
  }

  /** Publishes it whole, or refuses with all that is missing. */
  async publish(id: string, base: number): Promise<void> {
    // The figures are asked before the transaction begins: it holds what is written, and they are of days that are over.
    const standing = await this.standing(id);
    await publishStatement(this.#context, { id, base, standing });
  }

  /** The statement in one language, as plain text. */
  async text(id: string, language: Language): Promise<string> {
    const { entry } = await this.entries.find(id);
    if (entry === null) throw new VigiaError('account.entry-unknown', { kind: jointStatementRules.kind, id });
    return statementText(flat(entry), language);
  }
}

/** A marking as somebody would ask for it: the node adds who it comes from. */
function askedAs({ originators: _, ...marking }: MarkingEntry): ReturnType<typeof MarkingRequest.parse> {
  return MarkingRequest.parse(marking);
}
