import { type Language, VigiaError } from '../../../base/index.ts';
import { type Marking, publicMarking, type TlpLabel, tlpRank } from '../../../model/index.ts';
import { clearanceOf, nodeReader, type Reader, registerMarking } from '../../access/index.ts';
import type { Clearance, Connection } from '../../store/index.ts';
import type { ActContext } from '../context.ts';
import type { FactMarking } from './fact-store.ts';

/** Somebody who is told something: their rights as they are now, and where they can be written to. */
export interface Addressee {
  readonly reader: Reader;
  readonly email: string | null;
}

export interface NoticeOptions {
  /** People by subject, as they are now; whoever is gone or kept out is absent. In the caller's transaction, as the node. */
  readonly findAddressees: (
    connection: Connection,
    subjects: readonly string[],
  ) => Promise<ReadonlyMap<string, Addressee>>;
  /** `smtp(s)://user:password@host:port`; undefined: no e-mail. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  /** Highest label whose contents leave the node in a message. */
  readonly highestTlp: TlpLabel;
  /** Whether webhooks may go to this machine and to private networks, also without TLS. */
  readonly allowsPrivateWebhooks: boolean;
  /** Origin under which people reach the node; undefined: messages have no links. */
  readonly publicUrl: string | undefined;
}

export type NoticeLanguage = Language;

/** Rows about notices are for the node: services read what they speak of again under the rights of who reads. */
export function nodeClearance({ country, now }: ActContext): Clearance {
  return clearanceOf(nodeReader(country), now().toISOString());
}

export function registerNodeMarking(connection: Connection, { country }: ActContext): Promise<number> {
  const marking: Marking = {
    ...publicMarking,
    tlp: 'RED',
    releasableTo: [country],
    originators: [country],
    recipients: ['node'],
  };
  return registerMarking(connection, marking);
}

/** What somebody may see at this node now. */
export function clearanceOfAddressee(reader: Reader, { country, now }: ActContext): Clearance {
  return clearanceOf({ ...reader, home: country }, now().toISOString());
}

/** Only people are told. */
export function requirePerson({ kind, subject }: Reader): string {
  if (kind !== 'person' && kind !== 'operator') throw new VigiaError('notice.for-people');
  return subject;
}

/** Whether something may be named in a message: not above the channel's label, and under no further condition (R2). */
export function mayLeaveInMessage(marking: FactMarking, highestTlp: TlpLabel): boolean {
  const { tlp, caveats, recipients, legalBasis } = marking;
  const isConditional = caveats.length > 0 || recipients.length > 0 || legalBasis !== null;
  return !isConditional && tlp !== 'RED' && tlpRank(tlp) <= tlpRank(highestTlp);
}

/** An address that a mail can be sent to: one, without anything that a header could be made of. */
export function isMailAddress(text: string | null): text is string {
  return text !== null && text.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/iu.test(text);
}
