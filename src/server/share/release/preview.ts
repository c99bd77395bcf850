import type { ReceiverPreview, ReleasedObject, ReleasePreview } from '../../../api/index.ts';
import {
  publicRecipient,
  type Recipient,
  refuseRelease,
  releasePolicyVersion,
  type SharedAlert,
} from '../../../model/index.ts';
import type { MadeObject, ObjectMaker } from './object-maker.ts';
import type { Outgoing } from './outgoing.ts';
import type { ReleasePlan } from './plan.ts';

export interface PreviewOptions {
  readonly plan: ReleasePlan<SharedAlert>;
  readonly maker: ObjectMaker;
  readonly recipients: readonly Recipient[];
  readonly at: string;
  readonly holder: string;
}

/** Of each receiver, the very objects that it would get, and what it would not and why. */
export function previewReceivers(outgoing: Outgoing<SharedAlert>, options: PreviewOptions): ReleasePreview {
  const { at, recipients, holder } = options;
  const marking = outgoing.releasable.markingOf(outgoing.releasable.item);
  return {
    alert: outgoing.id,
    at,
    policyVersion: releasePolicyVersion,
    receivers: recipients.map(({ country }) => previewReceiver(outgoing, country, options)),
    public: { refused: refuseRelease(marking, publicRecipient, { at, holder }) ?? null },
  };
}

function previewReceiver(
  outgoing: Outgoing<SharedAlert>,
  receiver: string,
  { plan, maker, at }: PreviewOptions,
): ReceiverPreview {
  const planned = plan.forms.find(({ receivers }) => receivers.includes(receiver));
  const made = planned === undefined ? [] : outgoing.make(maker, outgoing.issue(planned, at));
  const objects = made.map(describe);
  return {
    receiver,
    refused: plan.refusals.find((refusal) => refusal.receiver === receiver)?.reason ?? null,
    form: planned === undefined ? null : planned.form === 'whole' ? 'whole' : 'own',
    objects,
    bytes: objects.reduce((sum, { bytes }) => sum + bytes, 0),
    withheld: plan.withheld.flatMap(({ receiver: country, part, reason }) =>
      country === receiver ? [{ part, reason }] : [],
    ),
    replaces: plan.withdrawals.some((withdrawal) => withdrawal.receiver === receiver),
  };
}

function describe({ content, text, digest, bytes }: MadeObject): ReleasedObject {
  return { id: content.id, type: content.type, bytes, digest, content: text };
}
