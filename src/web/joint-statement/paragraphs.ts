import type { JointParagraph, JointStatementContent, MeetingDecisionsList } from '../../api/index.ts';
import { noText } from '../entries/trilingual-field.tsx';

type Paragraphs = JointStatementContent['paragraphs'];
type Decisions = MeetingDecisionsList['meetings'][number]['decisions'];

/** Names in the order in which the paragraphs are read. */
export function idsInOrder(paragraphs: Paragraphs): readonly string[] {
  return Object.entries(paragraphs)
    .toSorted(([a, one], [b, other]) => one.position - other.position || (a < b ? -1 : 1))
    .map(([id]) => id);
}

/** With a paragraph at the end, named by chance: two people who add one at once keep both. */
export function withParagraph(paragraphs: Paragraphs, part: Partial<JointParagraph> = {}): Paragraphs {
  const position = Math.max(0, ...Object.values(paragraphs).map((one) => one.position)) + 1;
  const added: JointParagraph = { position, text: noText, decisions: [], citations: {}, sourced: {}, ...part };
  return { ...paragraphs, [crypto.randomUUID()]: added };
}

/** With one that stands a place higher or lower; only its own position changes, so that nobody else's work is touched. */
export function withMoved(paragraphs: Paragraphs, id: string, step: -1 | 1): Paragraphs {
  const ids = idsInOrder(paragraphs);
  const at = ids.indexOf(id);
  const moved = paragraphs[id];
  const neighbour = paragraphs[ids[at + step] ?? ''];
  if (moved === undefined || neighbour === undefined) return paragraphs;
  const beyond = paragraphs[ids[at + 2 * step] ?? ''];
  const position = beyond === undefined ? neighbour.position + step : (neighbour.position + beyond.position) / 2;
  return { ...paragraphs, [id]: { ...moved, position } };
}

/** Without one. */
export function withoutParagraph(paragraphs: Paragraphs, id: string): Paragraphs {
  return Object.fromEntries(Object.entries(paragraphs).filter(([other]) => other !== id));
}

/** Decisions that no paragraph states yet. */
export function decisionsLeft(paragraphs: Paragraphs, decisions: Decisions): Decisions {
  const stated = new Set(Object.values(paragraphs).flatMap((paragraph) => paragraph.decisions));
  return decisions.filter(({ id }) => !stated.has(id));
}

/** With a paragraph for each of these decisions, in its words. */
export function withDecisions(paragraphs: Paragraphs, decisions: Decisions): Paragraphs {
  return decisions.reduce((all, { id, text }) => withParagraph(all, { text, decisions: [id] }), paragraphs);
}
