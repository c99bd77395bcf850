import type { EntryHead, JointParagraph, JointStatementContent } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import type { Connection } from '../../store/index.ts';
import type { StoredEntry } from '../entry/entry-store.ts';
import { readEntry } from '../entry/read-entries.ts';
import { jointStatementRules } from './joint-statement-rules.ts';
import { digestOfWording } from './paragraph-digest.ts';

/** A statement as whoever asks sees it last, written here or by another country. */
export interface PresentStatement {
  readonly head: EntryHead;
  readonly content: JointStatementContent;
  /** All that they see, the latest first. */
  readonly versions: readonly StoredEntry[];
}

/** Throws `account.entry-unknown` where there is none, or it is withdrawn. */
export async function readStatement(connection: Connection, id: string): Promise<PresentStatement> {
  const { kind } = jointStatementRules;
  const { entry, versions } = await readEntry(connection, jointStatementRules, id);
  if (entry === null) throw new VigiaError('account.entry-unknown', { kind, id });
  return { ...entry, versions };
}

/** The version by which a paragraph came to its present wording. */
export function lastChangeOf(
  { versions }: PresentStatement,
  id: string,
  { text }: JointParagraph,
): StoredEntry | undefined {
  const present = digestOfWording(text);
  const isOther = versions.findIndex(({ content }) => {
    const known = jointStatementRules.content.safeParse(content).data?.paragraphs[id];
    return known === undefined || digestOfWording(known.text) !== present;
  });
  return versions.at(isOther === -1 ? -1 : isOther - 1);
}
