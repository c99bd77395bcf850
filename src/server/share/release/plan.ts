import {
  jointMarking,
  type Marking,
  type Recipient,
  type ReleaseMoment,
  type ReleaseRefusal,
  refuseRelease,
} from '../../../model/index.ts';

/** `whole`: the alert under its own identifiers; `own-1`, `own-2`: a form for one receiver under identifiers of its own. */
export type FormName = 'whole' | `own-${number}`;

/** A form that a receiver was given, or could fetch. */
export interface Standing {
  readonly receiver: string;
  readonly form: FormName;
  /** Taken back after the receiver had fetched it: its identifiers are dead there for ever. */
  readonly withdrawn: boolean;
  /** Digests of the parts that it had when it was last released. */
  readonly kept?: readonly string[];
}

/** A part with a marking of its own, by the name under which previews and ledgers speak of it. */
export interface MarkedPart {
  readonly part: string;
  readonly marking: Marking;
  /** Of what it says: the same in every version that says it. */
  readonly digest: string;
}

/** What is released: an alert, or what a node says of one. */
export interface Releasable<Item> {
  readonly item: Item;
  readonly markingOf: (item: Item) => Marking;
  readonly withMarking: (item: Item, marking: Marking) => Item;
  /** Parts that may be withheld while the rest goes. */
  readonly partsOf: (item: Item) => readonly MarkedPart[];
  /** The item without the parts that are not allowed. */
  readonly restrict: (item: Item, allowed: (marking: Marking) => boolean) => Item;
  /** Whether a receiver gets a form of its own though nothing is withheld: it knows by other identifiers what this is about. */
  readonly needsOwnForm?: (receiver: string) => boolean;
}

export interface PlannedForm<Item> {
  readonly form: FormName;
  readonly receivers: readonly string[];
  /** What it says, marked for exactly its receivers. */
  readonly item: Item;
}

/** What should leave, what should be taken back, what stays and why. */
export interface ReleasePlan<Item> {
  readonly forms: readonly PlannedForm<Item>[];
  readonly withdrawals: readonly { readonly receiver: string; readonly form: FormName }[];
  readonly refusals: readonly { readonly receiver: string; readonly reason: ReleaseRefusal }[];
  readonly withheld: readonly { readonly receiver: string; readonly part: string; readonly reason: ReleaseRefusal }[];
}

export interface PlanOptions extends ReleaseMoment {
  /** Of whom something is decided; who is not among them keeps what they have. */
  readonly receivers: readonly Recipient[];
  readonly standings: readonly Standing[];
}

interface Decision {
  readonly receiver: Recipient;
  readonly refusal: ReleaseRefusal | undefined;
  /** Whether others get a part that this one does not. */
  readonly getsLess: boolean;
  readonly withheld: readonly (MarkedPart & { readonly reason: ReleaseRefusal })[];
}

type Wanted = Decision & { readonly form: FormName };

/**
 * Plans from where every receiver stands now. What nobody may have is left out of the whole, so that nobody can tell that it
 * is there. Who may have all of the rest gets the whole under its own identifiers; who may not gets a form without what
 * others have, under others (STIX 2.1, 3.5: whoever leaves something out gives a new identifier). What was taken back from a
 * receiver never returns under the same identifiers (3.6: revoked is final).
 */
export function planRelease<Item>(given: Releasable<Item>, options: PlanOptions): ReleasePlan<Item> {
  const all = options.receivers.map((receiver) => decide(given, receiver, options));
  const nobodys = findNobodys(given, all, options);
  const isOut = ({ marking }: Pick<MarkedPart, 'marking'>): boolean => nobodys.has(JSON.stringify(marking));
  const releasable =
    nobodys.size === 0
      ? given
      : { ...given, item: given.restrict(given.item, (marking) => !nobodys.has(JSON.stringify(marking))) };
  const decisions = all.map((decision) => ({
    ...decision,
    getsLess: decision.withheld.some((part) => !isOut(part)),
  }));
  const wanted: readonly Wanted[] = decisions
    .filter(({ refusal }) => refusal === undefined)
    .map((decision) => ({ ...decision, form: chooseForm(releasable, decision, options.standings) }));
  const asked = new Set(options.receivers.map(({ country }) => country));
  const formOf = new Map(wanted.map(({ receiver, form }) => [receiver.country, form]));
  return {
    forms: [...planWhole(releasable, wanted, options), ...planOwn(releasable, wanted, options)],
    withdrawals: options.standings.flatMap(({ receiver, form, withdrawn }) =>
      withdrawn || !asked.has(receiver) || formOf.get(receiver) === form ? [] : [{ receiver, form }],
    ),
    refusals: decisions.flatMap(({ receiver, refusal }) =>
      refusal === undefined ? [] : [{ receiver: receiver.country, reason: refusal }],
    ),
    withheld: wanted.flatMap(({ receiver, withheld }) =>
      withheld.map(({ part, reason }) => ({ receiver: receiver.country, part, reason })),
    ),
  };
}

/**
 * Markings of the parts that no receiver may have, and that none has: who has one keeps it apart from what others get until
 * it was taken back.
 */
function findNobodys<Item>(
  { item, partsOf }: Releasable<Item>,
  decisions: readonly Omit<Decision, 'getsLess'>[],
  { standings }: PlanOptions,
): ReadonlySet<string> {
  const given = new Set(standings.flatMap(({ withdrawn, kept = [] }) => (withdrawn ? [] : kept)));
  const wanted = decisions.filter(({ refusal }) => refusal === undefined);
  if (wanted.length === 0) return new Set();
  const had = new Set(
    partsOf(item).flatMap(({ digest, marking }) => (given.has(digest) ? [JSON.stringify(marking)] : [])),
  );
  const withheld = wanted.map((decision) => new Set(decision.withheld.map(({ marking }) => JSON.stringify(marking))));
  const [first = new Set<string>(), ...others] = withheld;
  return new Set([...first].filter((marking) => !had.has(marking) && others.every((list) => list.has(marking))));
}

function decide<Item>(
  { item, markingOf, partsOf }: Releasable<Item>,
  receiver: Recipient,
  moment: ReleaseMoment,
): Omit<Decision, 'getsLess'> {
  const kept = [markingOf(item)];
  const withheld = partsOf(item).flatMap((part) => {
    const reason = refuseRelease(part.marking, receiver, moment);
    if (reason !== undefined) return [{ ...part, reason }];
    // What names all of it would be for nobody: the first part goes, the other stays.
    if (!haveSectorInCommon([...kept, part.marking])) return [{ ...part, reason: 'not-released-to-sector' as const }];
    kept.push(part.marking);
    return [];
  });
  return { receiver, refusal: refuseRelease(markingOf(item), receiver, moment), withheld };
}

function chooseForm<Item>(
  { needsOwnForm }: Releasable<Item>,
  { receiver, withheld, getsLess }: Decision,
  standings: readonly Standing[],
): FormName {
  const past = standings.filter((standing) => standing.receiver === receiver.country);
  const current = past.find(({ withdrawn }) => !withdrawn);
  // A form that had what its receiver may not have any longer is taken back whole: its earlier versions have it too.
  const hadTooMuch = withheld.some(({ digest }) => current?.kept?.includes(digest) === true);
  if (current !== undefined && current.form !== 'whole' && !hadTooMuch) return current.form;
  const wholeIsDead = past.some(({ form, withdrawn }) => form === 'whole' && withdrawn);
  const mustDiffer = getsLess || needsOwnForm?.(receiver.country) === true;
  if (!mustDiffer && !wholeIsDead) return 'whole';
  const ownForms = past.filter(({ form }) => form !== 'whole').length;
  return `own-${ownForms + 1}`;
}

/**
 * The author's marking, as far as it reaches nobody else. Where somebody whom it names gets another form, or a part is for
 * fewer than the rest, the whole is marked for its receivers by name, so that no third node passes it on beyond them.
 */
function planWhole<Item>(
  { item, markingOf, partsOf, withMarking }: Releasable<Item>,
  wanted: readonly Wanted[],
  { holder }: PlanOptions,
): PlannedForm<Item>[] {
  const receivers = wanted.flatMap(({ form, receiver }) => (form === 'whole' ? [receiver.country] : []));
  if (receivers.length === 0) return [];
  const marking = markingOf(item);
  const parts = partsOf(item);
  const strict = tighten(marking, parts);
  const others = wanted.some(({ form }) => form !== 'whole');
  const forFewer = parts.some(
    (part) =>
      isNarrower(part.marking.releasableTo, marking.releasableTo) || isNarrower(part.marking.sectors, marking.sectors),
  );
  const releasableTo = others || forFewer ? [...receivers, holder].toSorted() : strict.releasableTo;
  return [{ form: 'whole', receivers, item: withMarking(item, { ...strict, releasableTo }) }];
}

function isNarrower(part: readonly string[], whole: readonly string[]): boolean {
  return part.length > 0 && part.toSorted().join() !== whole.toSorted().join();
}

function planOwn<Item>(
  { item, markingOf, partsOf, withMarking, restrict }: Releasable<Item>,
  wanted: readonly Wanted[],
  options: PlanOptions,
): PlannedForm<Item>[] {
  return wanted.flatMap(({ form, receiver, withheld }) => {
    if (form === 'whole') return [];
    const stays = new Set(withheld.map(({ marking }) => JSON.stringify(marking)));
    const allowed = (marking: Marking): boolean =>
      refuseRelease(marking, receiver, options) === undefined && !stays.has(JSON.stringify(marking));
    const kept = restrict(item, allowed);
    const strict = tighten(markingOf(kept), partsOf(kept));
    const marking = { ...strict, releasableTo: [receiver.country, options.holder].toSorted() };
    return [{ form, receivers: [receiver.country], item: withMarking(kept, marking) }];
  });
}

/** Whether a reader of one sector could see all of it; an empty list is for every sector. */
function haveSectorInCommon(markings: readonly Marking[]): boolean {
  const [first, ...others] = markings.map(({ sectors }) => sectors).filter(({ length }) => length > 0);
  return first === undefined || first.some((sector) => others.every((list) => list.includes(sector)));
}

/** At least as strict as every part; countries and sectors of a part stay with the part, which the receiver keeps apart. */
function tighten(marking: Marking, parts: readonly MarkedPart[]): Marking {
  const joint = jointMarking([marking, ...parts.map((part) => ({ ...part.marking, releasableTo: [], sectors: [] }))]);
  const { releasableTo, sectors, recipients } = marking;
  return { ...joint, releasableTo, sectors, recipients };
}
