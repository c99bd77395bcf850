import { digestUuid, type JsonObject } from '../../../exchange/index.ts';
import type { AlertReply, SharedAlert, SharedEntry } from '../../../model/index.ts';
import type { NodeIdentity } from '../../access/index.ts';
import type { MadeObject, ObjectMaker } from './object-maker.ts';
import type { PlannedForm, Releasable } from './plan.ts';
import { keptParts, releasableAlert, releasableReply, releasableWhole } from './releasable.ts';
import type { ItemKind, StoredForm } from './release-store.ts';

/** By whose secret forms are named. */
export type FormNamer = Pick<NodeIdentity, 'digestPrivately'>;

/** One item on its way out. */
export interface Outgoing<Item> {
  readonly kind: ItemKind;
  readonly id: string;
  readonly version: number;
  /** When this version was said. */
  readonly saidAt: string;
  readonly retracted: boolean;
  readonly releasable: Releasable<Item>;
  /** Identifier of a form; nobody else can tell that of a form which they were not given. */
  readonly uidOf: (planned: Pick<PlannedForm<Item>, 'form' | 'receivers'>) => string;
  /** The item of a planned form, said at a moment. */
  readonly issue: (planned: PlannedForm<Item>, at: string) => Item;
  /** Digests of the parts that a form of it holds. */
  readonly keptOf: (item: Item) => readonly string[];
  readonly make: (maker: ObjectMaker, item: Item) => readonly MadeObject[];
}

export function outgoingAlert(alert: SharedAlert, identity: FormNamer): Outgoing<SharedAlert> {
  const uidOf = namerOf<SharedAlert>(alert.id, identity);
  return {
    kind: 'alert',
    id: alert.id,
    version: alert.version,
    saidAt: alert.publishedAt,
    retracted: alert.state === 'retracted',
    releasable: releasableAlert(alert),
    uidOf,
    issue: (planned, at) => ({ ...planned.item, id: uidOf(planned), owner: alert.owner, publishedAt: at }),
    keptOf: keptParts,
    make: (maker, item) => maker.ofAlert(item),
  };
}

/** A reply speaks of the alert by the identifiers that its receiver knows; `forms` are those of the alerts of this node. */
export function outgoingReply(
  reply: AlertReply,
  { forms, identity }: { readonly forms: readonly StoredForm[]; readonly identity: FormNamer },
): Outgoing<AlertReply> {
  const uidOf = namerOf<AlertReply>(reply.id, identity);
  const formFor = (receiver: string | undefined): StoredForm | undefined =>
    forms.find((form) => form.item === reply.alert && form.receiver === receiver && form.withdrawnAt === null);
  return {
    kind: 'reply',
    id: reply.id,
    version: 1,
    saidAt: reply.modifiedAt,
    retracted: reply.retracted,
    releasable: releasableReply(reply, (receiver) => formFor(receiver) !== undefined),
    uidOf,
    issue: (planned, at) => ({
      ...planned.item,
      id: uidOf(planned),
      alert: planned.form === 'whole' ? reply.alert : (formFor(planned.receivers[0])?.uid ?? reply.alert),
      modifiedAt: at,
    }),
    keptOf: () => [],
    make: (maker, item) => maker.ofReply(item),
  };
}

export function outgoingEntry(entry: SharedEntry, identity: FormNamer): Outgoing<SharedEntry> {
  const uidOf = namerOf<SharedEntry>(entry.uid, identity);
  return {
    kind: 'entry',
    id: entry.uid,
    version: entry.version,
    saidAt: entry.modifiedAt,
    retracted: entry.content === null,
    releasable: releasableWhole(entry),
    uidOf,
    issue: (planned, at) => ({ ...planned.item, uid: uidOf(planned), modifiedAt: at }),
    keptOf: () => [],
    make: (maker, item) => maker.ofEntry(item),
  };
}

/** The whole has the identifiers of the item; a form of its own has others, which follow from it and its receiver. */
function namerOf<Item>(id: string, identity: FormNamer): Outgoing<Item>['uidOf'] {
  const digest = (text: string): Uint8Array => identity.digestPrivately(text);
  return ({ form, receivers }) =>
    form === 'whole' ? id : digestUuid(digest, 'vigia', 'release', id, receivers.join(), form);
}

/** What a form says, without the moment at which it is said: the same text makes no new version. */
export function sayingOf<Item>(outgoing: Outgoing<Item>, planned: PlannedForm<Item>): JsonObject {
  // Through JSON, as it will leave: what is undefined is left out.
  const parsed: JsonObject = JSON.parse(JSON.stringify({ item: outgoing.issue(planned, ''), by: outgoing.kind }));
  return parsed;
}
