import { VigiaError } from '../../../base/index.ts';
import type { TranslatedText } from '../../../model/index.ts';
import { authorise, recordDone } from '../../access/index.ts';
import { type AlertContext, type AlertOptions, handOf, nodeClearance, requirePerson } from './alert-context.ts';
import {
  findAlert,
  findDraft,
  insertVersion,
  leaveForOthers,
  logEvent,
  removeDraft,
  requireAlert,
  showVersion,
} from './alert-store.ts';
import { takeStep } from './lifecycle.ts';

/**
 * Takes an alert back for ever: a last version that says why. It is urgent, so that one person with the duty suffices; a
 * draft of a next version goes with it.
 */
export async function retractAlert(
  context: AlertContext,
  { requiredLanguages }: Pick<AlertOptions, 'requiredLanguages'>,
  { uid, reason }: { readonly uid: string; readonly reason: TranslatedText },
): Promise<void> {
  const { database, clearance, country, reader } = context;
  requirePerson(reader, 'alert.retract');
  authorise(reader, 'alert.retract', { owner: country });
  const seen = requireAlert(await database.read(clearance, (connection) => findAlert(connection, uid)), uid);
  if (seen.owner !== country) throw new VigiaError('alert.not-own', { owner: seen.owner });
  const missing = requiredLanguages.filter((language) => reason[language] === undefined);
  if (missing.length > 0) throw new VigiaError('alert.reason-missing', { languages: missing });
  const retraction = Object.fromEntries(
    Object.entries(reason).map(([language, { text }]) => [language, { text, state: 'final' as const }]),
  );
  const { at, by } = handOf(context);
  await database.write(nodeClearance(context), async (connection) => {
    const alert = requireAlert(await findAlert(connection, uid, { lock: true }), uid);
    const draft = await findDraft(connection, alert.id);
    const life = takeStep({ published: alert.published, draft: draft?.state ?? null }, 'retract');
    if (life === undefined) {
      throw alert.published === null
        ? new VigiaError('alert.not-published')
        : new VigiaError('alert.retracted', { alert: uid });
    }
    const { id, revision, markingId } = alert;
    const version = alert.version + 1;
    const last = { alert: id, version, revision, state: 'retracted', publishedAt: at, by, samePerson: false } as const;
    await insertVersion(connection, { ...last, retraction, markingId });
    await showVersion(connection, { ...last, retraction, markingId }, at);
    await removeDraft(connection, id);
    await logEvent(connection, { alert: id, at, by, event: 'retracted', note: null, markingId });
    await leaveForOthers(connection, { alert: id, at, markingId, version });
    const detail = { version };
    await recordDone(connection, context, { action: 'alert.retract', object: { kind: 'alert', id: uid }, detail });
  });
}
