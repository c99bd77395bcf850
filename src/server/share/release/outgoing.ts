import { digestUuid, type JsonObject } from '../../../exchange/index.ts';
import type { AlertReply, SharedAlert } from '../../../model/index.ts';
import { sha256 } from '../digest.ts';
import type { MadeObject, ObjectMaker } from './object-maker.ts';
import type { PlannedForm, Releasable } from './plan.ts';
import { keptParts, releasableAlert, releasableReply } from './releasable.ts';
import type { ItemKind, StoredForm } from './release-store.ts';

/** One item on its way out. */
export interface Outgoing<Item> {
  readonly kind: ItemKind;
  readonly id: string;
  readonly version: number;
  /** When this version was said. */
  readonly saidAt: string;
  readonly retracted: boolean;
  readonly releasable: Releasable<Item>;
  /** The item of a planned form, said at a moment. */
  readonly issue: (planned: PlannedForm<Item>, at: string) => Item;
  /** Digests of the parts that a form of it holds. */
  readonly keptOf: (item: Item) => readonly string[];
  readonly make: (maker: ObjectMaker, item: Item) => readonly MadeObject[];
}

export function outgoingAlert(alert: SharedAlert): Outgoing<SharedAlert> {
  return {
    kind: 'alert',
    id: alert.id,
    version: alert.version,
    saidAt: alert.publishedAt,
    retracted: alert.state === 'retracted',
    releasable: releasableAlert(alert),
    issue: (planned, at) => ({ ...planned.item, id: uidOf(alert.id, planned), owner: alert.owner, publishedAt: at }),
    keptOf: keptParts,
    make: (maker, item) => maker.ofAlert(item),
  };
}

/** A reply speaks of the alert by the identifiers that its receiver knows; `forms` are those of the alerts of this node. */
export function outgoingReply(reply: AlertReply, forms: readonly StoredForm[]): Outgoing<AlertReply> {
  const formFor = (receiver: string | undefined): StoredForm | undefined =>
    forms.find((form) => form.item === reply.alert && form.receiver === receiver && form.withdrawnAt === null);
  return {
    kind: 'reply',
    id: reply.id,
    version: 1,
    saidAt: reply.modifiedAt,
    retracted: reply.retracted,
    releasable: releasableReply(reply, (receiver) => formFor(receiver) !== undefined),
    issue: (planned, at) => ({
      ...planned.item,
      id: uidOf(reply.id, planned),
      alert: planned.form === 'whole' ? reply.alert : (formFor(planned.receivers[0])?.uid ?? reply.alert),
      modifiedAt: at,
    }),
    keptOf: () => [],
    make: (maker, item) => maker.ofReply(item),
  };
}

/** The whole has the identifiers of the item; a form of its own has others, which follow from it and its receiver. */
export function uidOf<Item>(id: string, { form, receivers }: Pick<PlannedForm<Item>, 'form' | 'receivers'>): string {
  return form === 'whole' ? id : digestUuid(sha256, 'vigia', 'release', id, receivers.join(), form);
}

/** What a form says, without the moment at which it is said: the same text makes no new version. */
export function sayingOf<Item>(outgoing: Outgoing<Item>, planned: PlannedForm<Item>): JsonObject {
  // Through JSON, as it will leave: what is undefined is left out.
  const parsed: JsonObject = JSON.parse(JSON.stringify({ item: outgoing.issue(planned, ''), by: outgoing.kind }));
  return parsed;
}
