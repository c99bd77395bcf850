import { type ActionItem, type Commitment, type Meeting, nothingMoreSaid } from '../../model/index.ts';

/** The action that an action item becomes: agreed on the last day of the meeting, due on the day that was agreed. */
export function commitmentOfItem(
  { title, description, owners, due, parent }: ActionItem,
  { until }: Pick<Meeting, 'until'>,
): Omit<Commitment, 'id'> {
  return {
    ...nothingMoreSaid,
    level: 'action',
    origin: 'dialogue',
    parent,
    title,
    description,
    horizon: due === null ? null : { from: until < due ? until : due, until: due },
    owners,
  };
}
