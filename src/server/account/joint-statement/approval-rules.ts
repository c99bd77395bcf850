import { ApprovalContent, type JointParagraph } from '../../../api/index.ts';
import { type CalendarDate, languages, VigiaError } from '../../../base/index.ts';
import { type Reader, requireIndependent } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { EntryRules } from '../entry/entry-rules.ts';
import { digestOfWording } from './paragraph-digest.ts';
import { lastChangeOf, type PresentStatement, readStatement } from './read-statement.ts';
import { requirePersonAtHome } from './require-person.ts';

/** Who speaks, and when. */
export interface Speaking {
  readonly reader: Reader;
  readonly now: () => Date;
}

/** What countries say of paragraphs, whoever speaks. */
export const approvalText: Omit<EntryRules<ApprovalContent>, 'check'> = {
  kind: 'approval',
  content: ApprovalContent,
  shipped: new Map(),
  translations: 'later',
  checkReceived: checkVoice,
};

/** A word is not changed: a later one takes its place. */
export function approvalRules(speaking: Speaking): EntryRules<ApprovalContent> {
  return {
    ...approvalText,
    check: async ({ before, content, home }, connection) => {
      if (content === null || before !== null) throw new VigiaError('statement.word-stays');
      requirePersonAtHome(speaking.reader);
      const statement = await readStatement(connection, content.statement);
      const { published, parties } = statement.content;
      if (published !== null) {
        throw new VigiaError('statement.published', { number: published.number, on: published.on });
      }
      const paragraph = statement.content.paragraphs[content.paragraph];
      if (paragraph === undefined) {
        throw new VigiaError('statement.paragraph-unknown', { paragraph: content.paragraph });
      }
      if (!parties.includes(content.country)) {
        throw new VigiaError('statement.not-a-party', { country: content.country, parties });
      }
      if (digestOfWording(paragraph.text) !== content.digest) throw new VigiaError('statement.text-changed');
      checkWord(content, paragraph);
      checkBasis(content, { home, today: dayOf(speaking) });
      if (content.basis.kind === 'own' && content.decision === 'approve') {
        await requireSecondPerson(connection, speaking, { statement, paragraph, id: content.paragraph });
      }
    },
  };
}

/** A country speaks for itself, and writes down what others said to it. */
function checkVoice({ basis, country }: ApprovalContent, home: string): void {
  if (basis.kind === 'own' && country !== home) throw new VigiaError('statement.not-own-voice', { country, home });
  if (basis.kind === 'received' && country === home) throw new VigiaError('statement.own-voice', { home });
}

function checkWord({ decision, reason }: ApprovalContent, { text }: JointParagraph): void {
  const lacking = languages.filter((language) => text[language].trim() === '');
  if (decision === 'approve' && lacking.length > 0) {
    throw new VigiaError('statement.not-yet-translated', { languages: lacking });
  }
  if (decision === 'object' && (reason ?? '').trim() === '') throw new VigiaError('statement.reason-missing');
}

/** Here people speak for their own country; what another one said is written down with the paper in which it did. */
function checkBasis(
  content: ApprovalContent,
  { home, today }: { readonly home: string; readonly today: CalendarDate },
): void {
  const { basis } = content;
  checkVoice(content, home);
  if (basis.kind === 'received' && basis.on > today) throw new VigiaError('statement.received-ahead', { on: basis.on });
}

interface Approved {
  readonly statement: PresentStatement;
  readonly id: string;
  readonly paragraph: JointParagraph;
}

/** Whoever wrote the wording does not approve it, except who works alone on this machine. */
async function requireSecondPerson(
  connection: Connection,
  { reader, now }: Speaking,
  { statement, id, paragraph }: Approved,
): Promise<void> {
  const author = lastChangeOf(statement, id, paragraph)?.author;
  if (author === undefined || reader.kind === 'operator') return;
  if (author === reader.subject) throw new VigiaError('statement.second-person');
  await requireIndependent(connection, { reader, at: now().toISOString(), authors: [author] });
}

function dayOf({ now }: Speaking): CalendarDate {
  return now().toISOString().slice(0, 10);
}
