import type { MeetingContent } from '../../api/index.ts';

type Referring = Pick<MeetingContent, 'agenda' | 'papers' | 'decisions' | 'actionItems'>;

/** What a change took away is referred to no longer: nobody sees where it was, so that nobody could take the reference away. */
export function dropReferences<Content extends Referring>(before: Content, after: Content): Content {
  const isGone = (among: 'agenda' | 'papers' | 'decisions', id: string | null): boolean =>
    id !== null && Object.hasOwn(before[among], id) && !Object.hasOwn(after[among], id);
  return {
    ...after,
    agenda: changed(after.agenda, ({ papers, ...item }) => ({
      ...item,
      papers: papers.filter((id) => !isGone('papers', id)),
    })),
    decisions: changed(after.decisions, (one) =>
      isGone('agenda', one.agendaItem) ? { ...one, agendaItem: null } : one,
    ),
    actionItems: changed(after.actionItems, (one) =>
      isGone('decisions', one.decision) ? { ...one, decision: null } : one,
    ),
  };
}

function changed<Part>(parts: Record<string, Part>, change: (part: Part) => Part): Record<string, Part> {
  return Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, change(part)]));
}
