import { VigiaError } from '../../base/index.ts';
import type { Action, Duty } from '../../model/index.ts';
import type { Reader } from './reader.ts';

/** What an action would be done to, as far as the policies ask. */
export interface ActionSubject {
  /** Subject of who wrote it. */
  readonly author?: string;
  /** ISO 3166-1 alpha-2 of the node that owns it. */
  readonly owner?: string;
}

const dutyOf: Readonly<Record<Action, Duty>> = {
  'data.ingest': 'analyse',
  'data.export': 'read',
  'signal.decide': 'analyse',
  'setting.propose': 'analyse',
  'setting.accept': 'approve',
  'identification.decide': 'analyse',
  'text.load': 'analyse',
  'process.edit': 'analyse',
  'screening.submit': 'read',
  'alert.draft': 'analyse',
  'alert.review': 'approve',
  'alert.publish': 'approve',
  'alert.retract': 'approve',
  'alert.reply': 'analyse',
  'sharing.read': 'share',
  'sharing.manage': 'share',
  'sharing.answer': 'share',
  'people.manage': 'administer',
  'audit.read': 'audit',
};

/** Throws `access.not-allowed` where the policies do not permit a reader to do something. */
export function authorise(reader: Reader, action: Action, _subject: ActionSubject = {}): void {
  if (!reader.duties.includes(dutyOf[action])) throw new VigiaError('access.not-allowed', { action });
}
