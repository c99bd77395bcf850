import { createHash, randomUUID } from 'node:crypto';
import {
  type AskRequest,
  PeerQuestionAnswer,
  type QuestionDecision,
  type QuestionEntry,
  type QuestionList,
  type QuestionListQuery,
  type StatisticsPolicyList,
  StatisticsPolicyRequest,
  StatisticsQuestion,
} from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { canonicalJson } from '../../../exchange/index.ts';
import { internalMarking, type Marking, publicMarking, refuseRelease } from '../../../model/index.ts';
import {
  authorise,
  nodeClearanceFor,
  noteRestrictedRead,
  type Reader,
  recordAudit,
  recordDone,
  registerMarking,
} from '../../access/index.ts';
import type { Clearance, Connection } from '../../store/index.ts';
import type { ShareContext } from '../context.ts';
import { askNode, type PeerService, parseJson } from '../peer/index.ts';
import { decideQuestion, type Verdict } from './decide-question.ts';
import { findPolicy, insertPolicy, listPolicies } from './policy-store.ts';
import { canonicalQuestion } from './population.ts';
import {
  findQuestion,
  insertQuestion,
  listQuestions,
  lockQuestions,
  type StoredQuestion,
  writeResult,
} from './question-store.ts';

const answerLimits = { bytes: 2 * 1024 * 1024, milliseconds: 60_000 };

/** Questions between nodes about rows that stay where they are. */
export class QuestionService {
  readonly #context: ShareContext;
  readonly #peers: PeerService;

  constructor(context: ShareContext, { peers }: { readonly peers: PeerService }) {
    this.#context = context;
    this.#peers = peers;
  }

  async listPolicies(): Promise<StatisticsPolicyList> {
    authorise(this.#context.reader, 'sharing.read');
    const policies = await this.#context.database.read(this.#context.clearance, listPolicies);
    return { policies: policies.map((policy) => ({ ...policy })) };
  }

  async choosePolicy(request: StatisticsPolicyRequest): Promise<StatisticsPolicyList> {
    const policy = StatisticsPolicyRequest.parse(request);
    authorise(this.#context.reader, 'sharing.manage');
    await this.#context.database.write(this.#context.clearance, async (connection) => {
      const markingId = await registerMarking(connection, internalMarking(this.#context.country));
      const { analyst: by } = this.#context;
      await insertPolicy(connection, { ...policy, at: this.#at, by, markingId });
      const { source, legalBasis: _, ...detail } = policy;
      await recordDone(connection, this.#context, {
        action: 'sharing.manage',
        object: { kind: 'statistics-policy', id: source },
        detail,
      });
    });
    return this.listPolicies();
  }

  /** What another node asks of this one; a question that it sent before is answered as then. */
  async receive(
    reader: Reader,
    { id, question }: { readonly id: string; readonly question: unknown },
  ): Promise<PeerQuestionAnswer> {
    const asked = canonicalQuestion(StatisticsQuestion.parse(question));
    // Before the transaction: another one within it would wait for it for ever.
    const refusal = await this.#refuseRecipient(reader.country);
    return this.#writeAsNode(async (connection) => {
      await lockQuestions(connection, asked.source);
      const known = await findQuestion(connection, id);
      if (known !== undefined) return answerFor(known, reader.country);
      const digest = digestOf(asked);
      const markingId = await registerMarking(connection, internalMarking(this.#context.country));
      await insertQuestion(connection, {
        id,
        direction: 'in',
        country: reader.country,
        askedAt: this.#at,
        askedBy: reader.subject,
        question: asked,
        digest,
        markingId,
      });
      const stored = await requireQuestion(connection, id, 'in');
      return answerFor(await this.#decide(connection, stored, { reader, isApproved: false, refusal }), reader.country);
    });
  }

  /** What became of a question that waited. */
  async recall(reader: Reader, id: string): Promise<PeerQuestionAnswer> {
    const stored = await this.#context.database.read(this.#nodeClearance, (connection) => findQuestion(connection, id));
    if (stored === undefined) throw new VigiaError('statistics.question-not-found', { question: id });
    return answerFor(stored, reader.country);
  }

  /** A person lets a question be answered, as far as protection allows, or refuses it. */
  async decide(id: string, { decision }: QuestionDecision): Promise<QuestionEntry> {
    const { reader, analyst } = this.#context;
    authorise(reader, 'sharing.answer');
    const found = await this.#requireVisible(id, 'in');
    const refusal = await this.#refuseRecipient(found.country);
    return this.#writeAsNode(async (connection) => {
      await lockQuestions(connection, found.question.source);
      const stored = await requireQuestion(connection, id, 'in');
      if (stored.state !== 'waiting') throw new VigiaError('statistics.question-decided', { question: id });
      if (decision === 'answer')
        return entryOf(await this.#decide(connection, stored, { reader, isApproved: true, refusal }));
      await this.#write(connection, stored, { state: 'refused', reason: 'person' }, analyst);
      await this.#audit(connection, stored, reader, { state: 'refused', reason: 'person' });
      return entryOf(await requireQuestion(connection, id, 'in'));
    });
  }

  async list(query: QuestionListQuery): Promise<QuestionList> {
    authorise(this.#context.reader, 'sharing.read');
    const questions = await this.#context.database.read(this.#context.clearance, (connection) =>
      listQuestions(connection, query),
    );
    for (const { id } of questions) noteRestrictedRead({ kind: 'question', id, tlp: 'AMBER+STRICT' });
    return { questions: questions.map(entryOf) };
  }

  /** Asks another node. */
  async ask({ country, question }: AskRequest): Promise<QuestionEntry> {
    const { reader, analyst } = this.#context;
    authorise(reader, 'sharing.answer');
    const asked = canonicalQuestion(StatisticsQuestion.parse(question));
    const url = await this.#addressOf(country);
    const id = randomUUID();
    const { database, clearance, country: home } = this.#context;
    await database.write(clearance, (connection) => registerMarking(connection, internalMarking(home)));
    await this.#writeAsNode(async (connection) => {
      const markingId = await registerMarking(connection, internalMarking(this.#context.country));
      await insertQuestion(connection, {
        id,
        direction: 'out',
        country,
        askedAt: this.#at,
        askedBy: analyst,
        question: asked,
        digest: digestOf(asked),
        markingId,
      });
      await recordAudit(connection, {
        reader,
        at: this.#at,
        action: 'sharing.answer',
        object: { kind: 'question', id },
        detail: { asked: country, digest: digestOf(asked) },
      });
    });
    const body = JSON.stringify({ id, question: asked });
    return this.#hear(id, country, { url: `${url}/api/v1/peer/questions`, method: 'POST', body });
  }

  /** Asks again what became of a question that waits there. */
  async refresh(id: string): Promise<QuestionEntry> {
    authorise(this.#context.reader, 'sharing.answer');
    const stored = await this.#requireVisible(id, 'out');
    if (stored.state !== 'waiting') return entryOf(stored);
    const url = await this.#addressOf(stored.country);
    const body = JSON.stringify({ id, question: stored.question });
    return this.#hear(id, stored.country, { url: `${url}/api/v1/peer/questions`, method: 'POST', body });
  }

  async #hear(
    id: string,
    country: string,
    { url, method, body }: { readonly url: string; readonly method: 'GET' | 'POST'; readonly body: string },
  ): Promise<QuestionEntry> {
    const answer = await askNode(url, {
      method,
      headers: {
        authorization: `Bearer ${await this.#peers.tokenFor(country)}`,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body,
      limits: answerLimits,
    });
    const heard = answer.status === 200 ? PeerQuestionAnswer.safeParse(parseJson(answer.text)) : undefined;
    if (heard?.success !== true || heard.data.id !== id) {
      throw new VigiaError('peer.not-a-node', { url: new URL(url).origin, status: answer.status });
    }
    const { state, answer: table } = heard.data;
    return this.#writeAsNode(async (connection) => {
      const stored = await requireQuestion(connection, id, 'out');
      const verdict: Verdict =
        state === 'answered' && table !== null
          ? { state, answer: table, snapshot: { asOf: table.asOf, delivery: 0 }, cost: table.cells.length }
          : state === 'refused'
            ? { state, reason: 'peer' }
            : { state: 'waiting' };
      if (verdict.state !== 'waiting') await this.#write(connection, stored, verdict, country);
      return entryOf(await requireQuestion(connection, id, 'out'));
    });
  }

  async #decide(
    connection: Connection,
    stored: StoredQuestion,
    {
      reader,
      isApproved,
      refusal,
    }: { readonly reader: Reader; readonly isApproved: boolean; readonly refusal: string | undefined },
  ): Promise<StoredQuestion> {
    const policy = await findPolicy(connection, stored.question.source);
    const decision = { at: this.#at, home: this.#context.country };
    const verdict: Verdict =
      refusal === undefined
        ? await decideQuestion(connection, { stored, policy, decision, isApproved })
        : { state: 'refused', reason: refusal };
    if (verdict.state !== 'waiting')
      await this.#write(connection, stored, verdict, isApproved ? reader.name : 'policy');
    await this.#audit(connection, stored, reader, verdict);
    return requireQuestion(connection, stored.id, 'in');
  }

  /** An answer is this country's word to one other: it goes only where its marking may. */
  async #refuseRecipient(country: string): Promise<string | undefined> {
    const { country: home } = this.#context;
    const recipient = await this.#peers.recipientOfCountry(country);
    if (recipient === undefined || !recipient.active) return 'recipient-inactive';
    const marking: Marking = { ...publicMarking, tlp: 'AMBER', releasableTo: [home, country], originators: [home] };
    return refuseRelease(marking, recipient, { at: this.#at, holder: home });
  }

  async #write(connection: Connection, stored: StoredQuestion, verdict: Verdict, by: string): Promise<void> {
    const isAnswered = verdict.state === 'answered';
    await writeResult(connection, stored.id, {
      state: verdict.state,
      reason: verdict.state === 'refused' ? verdict.reason : null,
      snapshot: isAnswered ? verdict.snapshot : null,
      answer: isAnswered ? verdict.answer : null,
      answerDigest: isAnswered ? digestOf(verdict.answer) : null,
      cost: isAnswered ? verdict.cost : 0,
      at: this.#at,
      by,
    });
  }

  async #audit(connection: Connection, stored: StoredQuestion, reader: Reader, verdict: Verdict): Promise<void> {
    await recordAudit(connection, {
      reader,
      at: this.#at,
      action: 'sharing.answer',
      object: { kind: 'question', id: stored.id },
      outcome: verdict.state === 'refused' ? 'refused' : 'done',
      detail: {
        asker: stored.country,
        source: stored.question.source,
        digest: stored.digest,
        state: verdict.state,
        ...(verdict.state === 'refused' ? { reason: verdict.reason } : {}),
        ...(verdict.state === 'answered' ? { answer: digestOf(verdict.answer), cells: verdict.cost } : {}),
      },
    });
  }

  async #addressOf(country: string): Promise<string> {
    const peer = (await this.#peers.active()).find((one) => one.country === country);
    if (peer === undefined || peer.url === null) throw new VigiaError('statistics.peer-not-asked', { country });
    return peer.url;
  }

  /** What the reader may not see is not there. */
  #requireVisible(id: string, direction: 'in' | 'out'): Promise<StoredQuestion> {
    const { database, clearance } = this.#context;
    return database.read(clearance, (connection) => requireQuestion(connection, id, direction));
  }

  get #at(): string {
    return this.#context.now().toISOString();
  }

  get #nodeClearance(): Clearance {
    return nodeClearanceFor(this.#context.reader, this.#at);
  }

  #writeAsNode<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.write(this.#nodeClearance, work);
  }
}

function digestOf(value: object): string {
  return createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(value))))
    .digest('hex');
}

async function requireQuestion(connection: Connection, id: string, direction: 'in' | 'out'): Promise<StoredQuestion> {
  const found = await findQuestion(connection, id);
  if (found?.direction !== direction) throw new VigiaError('statistics.question-not-found', { question: id });
  return found;
}

/** What the other node hears; of a question that is not its own: the same as of one that is not there. */
function answerFor({ id, direction, country, state, answer }: StoredQuestion, asker: string): PeerQuestionAnswer {
  if (direction !== 'in' || country !== asker) throw new VigiaError('statistics.question-not-found', { question: id });
  return { id, state, answer: state === 'answered' ? answer : null };
}

function entryOf({ digest: _digest, asOf: _asOf, delivery: _delivery, ...entry }: StoredQuestion): QuestionEntry {
  return entry;
}
