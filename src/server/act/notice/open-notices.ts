import { type AccessDoor, type Reader, readReachable } from '../../access/index.ts';
import type { Config } from '../../config/index.ts';
import type { Connection } from '../../store/index.ts';
import type { ActContext } from '../context.ts';
import type { Addressee } from './notice-context.ts';
import { NoticeService } from './service.ts';

export interface OpenNoticesOptions {
  readonly config: Config;
  readonly door: AccessDoor;
  /** Who works alone at the node while nobody has to sign in. */
  readonly operator: () => Reader;
}

export function openNotices(context: ActContext, { config, door, operator }: OpenNoticesOptions): NoticeService {
  const findAddressees = async (
    connection: Connection,
    subjects: readonly string[],
  ): Promise<ReadonlyMap<string, Addressee>> => {
    const found: Map<string, Addressee> = await readReachable(connection, subjects);
    const alone = operator();
    if (
      subjects.includes(alone.subject) &&
      !found.has(alone.subject) &&
      (await door.mode.current()) === 'single-analyst'
    ) {
      found.set(alone.subject, { reader: alone, email: null });
    }
    return found;
  };
  const { smtpUrl, mailFrom, messageHighestTlp: highestTlp, webhookNetworks, publicUrl } = config;
  const allowsPrivateWebhooks = webhookNetworks === 'private';
  return new NoticeService(context, {
    findAddressees,
    smtpUrl,
    mailFrom,
    highestTlp,
    allowsPrivateWebhooks,
    publicUrl,
  });
}
