import type { Marking } from '../../model/index.ts';

/** What an author asked for, as a marking of the node: it is the node's information, and its own country may see it. */
export function ownMarkingOf(asked: Omit<Marking, 'originators'>, country: string): Marking {
  const { releasableTo } = asked;
  return {
    ...asked,
    releasableTo:
      releasableTo.length === 0 || releasableTo.includes(country) ? releasableTo : [...releasableTo, country],
    originators: [country],
  };
}
