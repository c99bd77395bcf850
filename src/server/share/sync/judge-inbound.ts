import {
  decodeMarkings,
  type FindObject,
  projectIdentity,
  type StixObject,
  validateStix,
} from '../../../exchange/index.ts';
import { type Marking, publicMarking, type QuarantineReason, refuseRelease, sectors } from '../../../model/index.ts';
import { isDerivedDefinition, isTlpDefinition, markingOfDefinition } from './definitions.ts';
import type { Held, Inbound, Verdict, World } from './inbound.ts';
import { judgeOwnership } from './ownership.ts';

/** By so much may an object be ahead of the clock of who serves it. */
const minutesAhead = 10;
const deepest = 64;

export interface Judged {
  readonly inbound: Inbound;
  readonly verdict: Verdict;
}

/**
 * What becomes of the objects of a page, in their order; `world.held` grows by what is accepted. An object whose references
 * are neither held nor accepted waits for them, and with it what refers to it.
 */
export function judgeInbound(objects: readonly Inbound[], world: World): readonly Judged[] {
  const given = new Map(objects.map(({ content }) => [content.id, content]));
  const judged = objects.map((inbound) => {
    const verdict = judgeOne(inbound, world, given);
    if (verdict.kind === 'accept') hold(inbound, verdict, world);
    return { inbound, verdict };
  });
  return waitForMissing(judged, world);
}

function hold({ content, version, moment, digest, revoked }: Inbound, verdict: Verdict, { held }: World): void {
  if (verdict.kind !== 'accept') return;
  const entry: Held = { version, moment, digest, owner: verdict.owner, revoked, content, marking: verdict.marking };
  held.set(
    content.id,
    [...(held.get(content.id) ?? []), entry].sort((one, other) => (one.moment < other.moment ? -1 : 1)),
  );
}

function judgeOne(inbound: Inbound, world: World, given: ReadonlyMap<string, StixObject>): Verdict {
  const { content, digest, moment, version, overruled } = inbound;
  const held = world.held.get(content.id) ?? [];
  if (held.some((entry) => entry.digest === digest)) return { kind: 'known' };
  const findings = overruled === 'not-valid' ? [] : validateStix(content, { deepest });
  if (findings.length > 0) {
    const problems = findings.slice(0, 5).map(({ path, code, message }) => `${path} ${code}: ${message}`.slice(0, 300));
    return quarantine('not-valid', problems.join('; '));
  }
  const ownership = judgeOwnership(inbound, world);
  if ('kind' in ownership) return ownership;
  const ahead = Date.parse(version) - world.clock.getTime();
  if (overruled !== 'from-the-future' && ahead > minutesAhead * 60_000) return quarantine('from-the-future', version);
  const ended = judgeEnd(inbound, held);
  if (ended !== undefined) return ended;
  if (moment !== '' && held.some((entry) => entry.moment === moment)) return quarantine('content-differs', version);
  return judgeMarking(inbound, { owner: ownership.owner, held, world, given });
}

/** Revoked is final (STIX 2.1, section 3.6); a version from before does not come back through anybody. */
function judgeEnd({ moment, version, revoked }: Inbound, held: readonly Held[]): Verdict | undefined {
  const end = held.find((entry) => entry.revoked);
  if (end === undefined || moment === '' || moment === end.moment) return undefined;
  if (revoked) return { kind: 'ended' };
  return quarantine(moment > end.moment ? 'after-revocation' : 'tombstoned', version);
}

interface MarkingQuestion {
  readonly owner: string;
  readonly held: readonly Held[];
  readonly world: World;
  readonly given: ReadonlyMap<string, StixObject>;
}

function judgeMarking(inbound: Inbound, { owner, held, world, given }: MarkingQuestion): Verdict {
  const { content, revoked, sender, overruled } = inbound;
  const via = owner === '' || owner === sender.country ? [] : [sender.country];
  const last = held.at(-1);
  const find = findDefinition({ owner, world, given });
  const marking = markingOf(content, find);
  const isUnknown = 'unknown' in marking;
  if (isUnknown && marking.unknown === 'missing-definition' && !revoked) {
    return { kind: 'wait', missing: missingDefinitions(content, find) };
  }
  const refusal = isUnknown ? undefined : refuseHere(marking, { sender: sender.country, world });
  if (!isUnknown && refusal === undefined) return { kind: 'accept', owner, via, marking: tighten(marking, owner) };
  // What takes something back is never kept aside: it is held as what it ends.
  if (revoked && last !== undefined) return { kind: 'accept', owner, via, marking: last.marking };
  if (!isUnknown) return quarantine('not-released-to-us', refusal ?? '');
  const reason = marking.unknown === 'unmarked' ? 'unmarked' : 'unknown-marking';
  if (overruled === reason) return { kind: 'accept', owner, via, marking: hereOnly(world.country, owner) };
  return quarantine(reason, marking.unknown);
}

function markingOf(content: StixObject, find: FindObject): Marking | { readonly unknown: string } {
  if (content.type === 'marking-definition') return markingOfDefinition(content, find);
  // Public by their nature: what an extension means.
  if (content.type === 'extension-definition' && content['object_marking_refs'] === undefined) return publicMarking;
  const decoded = decodeMarkings(content, find);
  return 'unknown' in decoded ? decoded : decoded.marking;
}

/** Definitions of handling hold for everybody, as their identifiers follow from them; others for what their owner owns. */
function findDefinition({ owner, world, given }: Pick<MarkingQuestion, 'owner' | 'world' | 'given'>): FindObject {
  return (id) => {
    const held = world.held.get(id)?.find((entry) => entry.owner === '' || entry.owner === owner)?.content;
    const found = held ?? given.get(id);
    if (found === undefined || found.type !== 'marking-definition') return undefined;
    return held !== undefined || isDerivedDefinition(found) ? found : undefined;
  };
}

function missingDefinitions(content: StixObject, find: FindObject): readonly string[] {
  const text = JSON.stringify(content);
  const named = text.match(/marking-definition--[0-9a-f-]{36}/gu) ?? [];
  return [...new Set(named)].filter((id) => !isTlpDefinition(id) && find(id) === undefined);
}

/** Asks here again what the sender has asked: whether this may go to us. */
function refuseHere(marking: Marking, { sender, world }: { sender: string; world: World }): string | undefined {
  const { country, now } = world;
  const us = { country, profile: 'member', highestTlp: 'AMBER+STRICT', sectors, active: true } as const;
  return refuseRelease(marking, us, { at: now.toISOString(), holder: sender });
}

/** Whoever owns it is its originator, whether the marking says so or not: what came in only gets stricter. */
function tighten(marking: Marking, owner: string): Marking {
  if (owner === '' || marking.originators.includes(owner)) return marking;
  return { ...marking, originators: [...marking.originators, owner].sort() };
}

/** What was let in without a marking that is understood stays with this node. */
function hereOnly(country: string, owner: string): Marking {
  const originators = owner === '' ? [country] : [owner];
  return { ...publicMarking, tlp: 'RED', releasableTo: [country], caveats: ['NO-ONWARD', 'ORCON'], originators };
}

/** What refers to nothing that is here waits, until everything accepted has all that it names. */
function waitForMissing(judged: readonly Judged[], world: World): readonly Judged[] {
  let list = judged;
  for (;;) {
    const lacking = new Set(list.filter((entry) => isAccepted(entry) && missingOf(entry.inbound, world).length > 0));
    if (lacking.size === 0) return list;
    for (const { inbound } of lacking) letGo(inbound, world);
    list = list.map((entry) => (lacking.has(entry) ? waiting(entry, world) : entry));
  }
}

function waiting({ inbound }: Judged, world: World): Judged {
  return { inbound, verdict: { kind: 'wait', missing: missingOf(inbound, world) } };
}

function letGo({ content, digest }: Inbound, { held }: World): void {
  const left = (held.get(content.id) ?? []).filter((entry) => entry.digest !== digest);
  if (left.length === 0) held.delete(content.id);
  else held.set(content.id, left);
}

function isAccepted({ verdict }: Judged): boolean {
  return verdict.kind === 'accept';
}

/** What ends something waits for nothing. */
function missingOf({ revoked, references }: Inbound, { held }: World): readonly string[] {
  if (revoked) return [];
  return references.filter((id) => !held.has(id) && id !== projectIdentity.id && !isTlpDefinition(id));
}

function quarantine(reason: QuarantineReason, problem: string): Verdict {
  return { kind: 'quarantine', reason, detail: { problem } };
}
