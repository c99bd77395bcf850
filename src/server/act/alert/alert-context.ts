import { type Language, VigiaError } from '../../../base/index.ts';
import type { Action, Recipient } from '../../../model/index.ts';
import { clearanceOf, nodeReader, type Reader } from '../../access/index.ts';
import type { FigureGuard } from '../../observe/index.ts';
import type { Clearance } from '../../store/index.ts';
import type { ActContext } from '../context.ts';
import type { WaitingFor } from './list-store.ts';

/** What alerts work with: the room, and whoever asks at this moment. */
export interface AlertContext extends ActContext {
  readonly reader: Reader;
}

export interface AlertOptions {
  /** Every text that is published must be final in these. */
  readonly requiredLanguages: readonly Language[];
  /** What of figures is withheld outside their audience, by whatever way somebody asks for them. */
  readonly figures: FigureGuard;
  /** The nodes that this one shares with, as receivers. */
  readonly listRecipients: () => Promise<readonly Recipient[]>;
}

/** Says that something was published, retracted or replied. */
export type Announce = () => Promise<void>;

/** What the node itself may see: it writes on behalf of people once they were found to be allowed to. */
export function nodeClearance({ country, now }: ActContext): Clearance {
  return clearanceOf(nodeReader(country), now().toISOString());
}

/** A moment and its writer, for everything that one request leaves behind. */
export interface Hand {
  readonly at: string;
  readonly by: string;
  readonly subject: string;
}

export function handOf({ reader, now }: AlertContext): Hand {
  return { at: now().toISOString(), by: reader.name, subject: reader.subject };
}

/** The node does much by itself, but only a person answers for what an alert says. */
export function requirePerson({ kind }: Reader, action: Action): void {
  if (kind !== 'person' && kind !== 'operator') throw new VigiaError('access.not-allowed', { action });
}

export function waitingFor({ reader, country }: AlertContext): WaitingFor {
  const isOwn = reader.country === country;
  return {
    country,
    subject: reader.subject,
    mayApprove: isOwn && reader.duties.includes('approve'),
    mayAnalyse: isOwn && reader.duties.includes('analyse'),
    alone: reader.kind === 'operator',
  };
}
