import {
  jointMarking,
  type Marking,
  type Recipient,
  type ReleaseMoment,
  type ReleaseRefusal,
  refuseRelease,
  type SharedAlert,
  strictestTlp,
} from '../../../model/index.ts';

/** `whole`: the alert under its own identifiers; `own-1`, `own-2`: a form for one receiver under identifiers of its own. */
export type FormName = 'whole' | `own-${number}`;

/** A form that a receiver was given, or could fetch. */
export interface Standing {
  readonly receiver: string;
  readonly form: FormName;
  /** Taken back after the receiver had fetched it: its identifiers are dead there for ever. */
  readonly withdrawn: boolean;
}

/** A part of an alert with a marking of its own, by the name under which previews and ledgers speak of it. */
export interface MarkedPart {
  readonly part: string;
  readonly marking: Marking;
}

export interface PlannedForm {
  readonly form: FormName;
  readonly receivers: readonly string[];
  /** What it says, marked for exactly its receivers. */
  readonly alert: SharedAlert;
}

/** What should leave, what should be taken back, what stays and why. */
export interface ReleasePlan {
  readonly forms: readonly PlannedForm[];
  readonly withdrawals: readonly { readonly receiver: string; readonly form: FormName }[];
  readonly refusals: readonly { readonly receiver: string; readonly reason: ReleaseRefusal }[];
  readonly withheld: readonly { readonly receiver: string; readonly part: string; readonly reason: ReleaseRefusal }[];
}

export interface PlanOptions extends ReleaseMoment {
  readonly receivers: readonly Recipient[];
  readonly standings: readonly Standing[];
  /** The alert without the parts that are not allowed. */
  readonly restrict: (alert: SharedAlert, allowed: (marking: Marking) => boolean) => SharedAlert;
}

interface Decision {
  readonly receiver: Recipient;
  readonly refusal: ReleaseRefusal | undefined;
  readonly withheld: readonly { readonly part: string; readonly reason: ReleaseRefusal }[];
}

/** The parts of an alert that may be withheld while the rest goes. */
export function markedParts({ content }: SharedAlert): readonly MarkedPart[] {
  const numbered = (kind: string, list: readonly { readonly marking: Marking }[]): MarkedPart[] =>
    list.map(({ marking }, index) => ({ part: `${kind}:${index + 1}`, marking }));
  const fields = Object.entries(content.fields).flatMap(([name, field]) =>
    field?.marking == null ? [] : [{ part: `field:${name}`, marking: field.marking }],
  );
  return [
    ...fields,
    ...numbered('signal', content.signals),
    ...numbered('series', content.series),
    ...numbered('finding', content.findings),
  ];
}

/**
 * Plans from where every receiver stands now. Who may have all of it gets the whole under its own identifiers; who may not
 * gets a form without the rest, under others (STIX 2.1, 3.5: whoever leaves something out gives a new identifier). What was
 * taken back from a receiver never returns under the same identifiers (3.6: revoked is final).
 */
export function planRelease(alert: SharedAlert, options: PlanOptions): ReleasePlan {
  const parts = markedParts(alert);
  const decisions = options.receivers.map((receiver) => decide(alert, parts, receiver, options));
  const retracted = alert.state === 'retracted';
  const wanted = decisions.flatMap((decision) => {
    if (decision.refusal !== undefined || retracted) return [];
    return [{ ...decision, form: chooseForm(decision, options.standings) }];
  });
  const formOf = new Map(wanted.map(({ receiver, form }) => [receiver.country, form]));
  return {
    forms: [...planWhole(alert, parts, wanted, options), ...planOwn(alert, wanted, options)],
    withdrawals: options.standings.filter(
      ({ receiver, form, withdrawn }) => !withdrawn && formOf.get(receiver) !== form,
    ),
    refusals: decisions.flatMap(({ receiver, refusal }) =>
      refusal === undefined ? [] : [{ receiver: receiver.country, reason: refusal }],
    ),
    withheld: wanted.flatMap(({ receiver, withheld }) =>
      withheld.map((one) => ({ receiver: receiver.country, ...one })),
    ),
  };
}

function decide(
  { content }: SharedAlert,
  parts: readonly MarkedPart[],
  receiver: Recipient,
  moment: ReleaseMoment,
): Decision {
  const refusal = refuseRelease(content.marking, receiver, moment);
  const withheld = parts.flatMap(({ part, marking }) => {
    const reason = refuseRelease(marking, receiver, moment);
    return reason === undefined ? [] : [{ part, reason }];
  });
  return { receiver, refusal, withheld };
}

function chooseForm({ receiver, withheld }: Decision, standings: readonly Standing[]): FormName {
  const past = standings.filter((standing) => standing.receiver === receiver.country);
  const current = past.find(({ withdrawn }) => !withdrawn);
  if (current !== undefined && current.form !== 'whole') return current.form;
  const wholeIsDead = past.some(({ form, withdrawn }) => form === 'whole' && withdrawn);
  if (withheld.length === 0 && !wholeIsDead) return 'whole';
  const ownForms = past.filter(({ form }) => form !== 'whole').length;
  return `own-${ownForms + 1}`;
}

type Wanted = Decision & { readonly form: FormName };

function planWhole(
  alert: SharedAlert,
  parts: readonly MarkedPart[],
  wanted: readonly Wanted[],
  options: PlanOptions,
): PlannedForm[] {
  const receivers = wanted.flatMap(({ form, receiver }) => (form === 'whole' ? [receiver.country] : []));
  if (receivers.length === 0) return [];
  const marking = markWhole(alert, parts, { receivers, wanted, holder: options.holder });
  return [{ form: 'whole', receivers, alert: { ...alert, content: { ...alert.content, marking } } }];
}

/**
 * The author's marking, as far as it reaches nobody else. Where somebody whom it names gets another form, or a part is for
 * fewer than the alert, the whole is marked for its receivers by name, so that no third node passes it on beyond them.
 */
function markWhole(
  { content: { marking } }: SharedAlert,
  parts: readonly MarkedPart[],
  {
    receivers,
    wanted,
    holder,
  }: { readonly receivers: readonly string[]; readonly wanted: readonly Wanted[]; readonly holder: string },
): Marking {
  const strict = tighten(marking, parts);
  const others = wanted.some(({ form }) => form !== 'whole');
  const forFewer = parts.some(
    (part) =>
      isNarrower(part.marking.releasableTo, marking.releasableTo) || isNarrower(part.marking.sectors, marking.sectors),
  );
  return others || forFewer ? { ...strict, releasableTo: [...receivers, holder].toSorted() } : strict;
}

function isNarrower(part: readonly string[], whole: readonly string[]): boolean {
  return part.length > 0 && part.toSorted().join() !== whole.toSorted().join();
}

function planOwn(alert: SharedAlert, wanted: readonly Wanted[], options: PlanOptions): PlannedForm[] {
  return wanted.flatMap(({ form, receiver }) => {
    if (form === 'whole') return [];
    const allowed = (marking: Marking): boolean => refuseRelease(marking, receiver, options) === undefined;
    const restricted = options.restrict(alert, allowed);
    const strict = tighten(restricted.content.marking, markedParts(restricted));
    const marking = { ...strict, releasableTo: [receiver.country, options.holder].toSorted() };
    return [
      { form, receivers: [receiver.country], alert: { ...restricted, content: { ...restricted.content, marking } } },
    ];
  });
}

/** At least as strict as every part; sectors of a part stay with the part, which the receiver keeps apart too. */
function tighten(marking: Marking, parts: readonly MarkedPart[]): Marking {
  const joint = jointMarking([marking, ...parts.map((part) => ({ ...part.marking, releasableTo: [], sectors: [] }))]);
  return {
    ...joint,
    tlp: strictestTlp([marking.tlp, ...parts.map((part) => part.marking.tlp)]),
    releasableTo: marking.releasableTo,
    sectors: marking.sectors,
    recipients: marking.recipients,
  };
}
