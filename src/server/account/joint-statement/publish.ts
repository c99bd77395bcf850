import type { JointStatementContent, JointStatementStanding, PublicationGap } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { publicMarking } from '../../../model/index.ts';
import { recordDone, registerMarking } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { AccountContext } from '../context.ts';
import { insertVersion, removeDraft } from '../entry/entry-store.ts';
import { listEntries } from '../entry/read-entries.ts';
import { writeEntries } from '../entry/write-entries.ts';
import { jointStatementRules } from './joint-statement-rules.ts';
import { findPublicationGaps } from './publication-gaps.ts';
import { describeStanding, readLastWords } from './read-approvals.ts';
import { readStatement } from './read-statement.ts';
import { requirePersonAtHome } from './require-person.ts';

interface Publication {
  readonly id: string;
  /** Revision that was read. */
  readonly base: number;
  /** What the figures of that revision were found to be. */
  readonly standing: JointStatementStanding;
}

/** Makes a statement public in one transaction, in which nobody changes its text and no country takes its word back. */
export async function publishStatement(context: AccountContext, { id, base, standing }: Publication): Promise<void> {
  const { now, reader } = context;
  requirePersonAtHome(reader);
  await writeEntries(context, ['joint-statement', 'approval'], async (connection) => {
    const { head, content } = await readStatement(connection, id);
    if (head.writtenBy !== null) throw new VigiaError('account.of-another-country', { id, country: head.writtenBy });
    if (content.published !== null) {
      throw new VigiaError('statement.published', {
        number: content.published.number,
        on: content.published.on,
      });
    }
    if (head.revision !== base || standing.revision !== base) {
      throw new VigiaError('account.changed-meanwhile', { id, by: head.changedBy });
    }
    const words = await readLastWords(connection, context, id);
    const at = now().toISOString();
    const paragraphs = standing.paragraphs.map((paragraph) => ({
      ...paragraph,
      approvals: content.parties.map((country) =>
        describeStanding(words, { paragraph: paragraph.id, digest: paragraph.digest, country }),
      ),
    }));
    requireComplete(findPublicationGaps({ head, content, paragraphs, home: standing.home, at }));
    const number = await nextNumber(connection);
    const published = { on: at.slice(0, 10), number, training: standing.training };
    await store(connection, context, { id, at, content: { ...content, published } });
  });
}

async function store(
  connection: Connection,
  context: AccountContext,
  { id, at, content }: { readonly id: string; readonly at: string; readonly content: JointStatementContent },
): Promise<void> {
  const { kind } = jointStatementRules;
  const { subject: author, name: authorName } = context.reader;
  const markingId = await registerMarking(connection, publicMarking);
  const version = { id, content, at, author, authorName, note: null, markingId };
  const revision = await insertVersion(connection, kind, version);
  await removeDraft(connection, kind, { id, author });
  await recordDone(connection, context, {
    action: 'commitment.edit',
    object: { kind, id },
    detail: { revision, withdrawn: false, tlp: publicMarking.tlp, published: content.published?.number ?? null },
  });
}

/** Every published statement can be seen by everybody, so that all count them alike. */
async function nextNumber(connection: Connection): Promise<number> {
  const all = await listEntries(connection, jointStatementRules);
  return 1 + Math.max(0, ...all.map(({ content }) => content.published?.number ?? 0));
}

function requireComplete(missing: readonly PublicationGap[]): void {
  if (missing.length === 0) return;
  throw new VigiaError('statement.not-ready', {
    count: missing.length,
    missing: missing.slice(0, 200).map(nameOf),
  });
}

/** `approval MX 1b2c… objected`: kind, then what of paragraph, language, country and state it is about. */
function nameOf({ kind, paragraph, language, country, state, finding }: PublicationGap): string {
  return [kind, country, language, state, finding?.kind, finding?.stated, paragraph]
    .filter((part) => part != null)
    .join(' ');
}
