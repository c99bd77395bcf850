import { canonicalJson, type JsonValue, restrictAlert } from '../../../exchange/index.ts';
import type { AlertReply, Marking, SharedAlert } from '../../../model/index.ts';
import { sha256 } from '../digest.ts';
import type { MarkedPart, Releasable } from './plan.ts';

/** The parts of an alert that may be withheld while the rest goes. */
export function markedParts({ content }: Pick<SharedAlert, 'content'>): readonly MarkedPart[] {
  const numbered = (kind: string, list: readonly Pick<MarkedPart, 'marking'>[]): MarkedPart[] =>
    list.map(({ marking, ...says }, index) => ({
      part: `${kind}:${index + 1}`,
      marking,
      digest: digestOf({ kind, ...says }),
    }));
  const fields = Object.entries(content.fields).flatMap(([name, field]) =>
    field?.marking == null
      ? []
      : [{ part: `field:${name}`, marking: field.marking, digest: digestOf({ name, text: field.text }) }],
  );
  return [
    ...fields,
    ...numbered('signal', content.signals),
    ...numbered('series', content.series),
    ...numbered('finding', content.findings),
  ];
}

/** SHA-256 of what a part says, whoever may have it. */
function digestOf(says: object): string {
  const json: JsonValue = JSON.parse(JSON.stringify(says));
  return Buffer.from(sha256(canonicalJson(json))).toString('hex');
}

/** Digests of all parts that a form holds, by which it is known later what was given with it. */
export function keptParts({ content }: Pick<SharedAlert, 'content'>): readonly string[] {
  const open = Object.entries(content.fields).flatMap(([name, field]) =>
    field === undefined ? [] : [digestOf({ name, text: field.text })],
  );
  return [...new Set([...open, ...markedParts({ content }).map((part) => part.digest)])];
}

export function releasableAlert(alert: SharedAlert): Releasable<SharedAlert> {
  return {
    item: alert,
    markingOf: ({ content }) => content.marking,
    withMarking: (item, marking) => ({ ...item, content: { ...item.content, marking } }),
    partsOf: markedParts,
    restrict: (item, allowed) =>
      restrictAlert(item, { allowed, releaseClass: '', redactor: item.owner, digest: sha256 }) ?? item,
  };
}

/** What has one marking goes whole or not at all. */
export function releasableWhole<Item extends { readonly marking: Marking }>(item: Item): Releasable<Item> {
  return {
    item,
    markingOf: ({ marking }) => marking,
    withMarking: (given, marking) => ({ ...given, marking }),
    partsOf: () => [],
    restrict: (given) => given,
  };
}

/** A reply goes to a receiver who knows the alert by other identifiers under others too. */
export function releasableReply(
  reply: AlertReply,
  needsOwnForm: (receiver: string) => boolean,
): Releasable<AlertReply> {
  return { ...releasableWhole(reply), needsOwnForm };
}
