import { VigiaError } from '../../../base/index.ts';
import { internalMarking, jointMarking, type Marking, publicMarking } from '../../../model/index.ts';
import type { AlertPart, AlertTextContent } from './alert-text.ts';

/** As `jointMarking`; a person reads why nobody could see the whole. */
export function joinMarkings(markings: readonly Marking[]): Marking {
  try {
    return jointMarking(markings);
  } catch (error) {
    throw new VigiaError('alert.nobody-may-see', {}, error);
  }
}

/** A draft is for its own node, whatever it will be marked. */
export function draftMarking(marking: Marking, country: string): Marking {
  return { ...joinMarkings([marking, internalMarking(country)]), releasableTo: [country] };
}

/** An unmarked text: parts with the marking of what they show. */
export type UnmarkedText = Omit<AlertTextContent, 'marking'>;

/**
 * Gives a text its effective marking: the strictest of its own and of all evidence that is not held apart. Evidence within
 * the alert is at least as strict as the alert; what is held apart stays as strict as it is.
 */
export function markText(text: UnmarkedText): AlertTextContent {
  const shown = text.parts.filter(({ apart }) => !apart).flatMap(markingOfContent);
  const marking = joinMarkings([text.ownMarking, ...shown]);
  const parts = text.parts.map((part) => ({
    ...part,
    marking: joinMarkings([marking, part.kind === 'field' ? part.marking : part.content.marking]),
  }));
  return { ...text, parts, marking };
}

function markingOfContent(part: AlertPart): Marking[] {
  return part.kind === 'field' ? [] : [part.content.marking];
}

/** Whether one of the joined markings restricts something that the whole restricts: a reason for it. */
export function contributesTo(one: Marking, whole: Marking): boolean {
  const { tlp, releasableTo, sectors, caveats, recipients, embargoUntil, expires } = one;
  return (
    (tlp !== publicMarking.tlp && tlp === whole.tlp) ||
    [releasableTo, sectors, caveats, recipients].some(({ length }) => length > 0) ||
    (embargoUntil !== null && embargoUntil === whole.embargoUntil) ||
    (expires !== null && expires === whole.expires)
  );
}
