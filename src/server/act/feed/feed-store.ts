import type { TranslatedText } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';

export interface PublicVersion {
  readonly alert: number;
  readonly uid: string;
  readonly owner: string;
  readonly createdAt: string;
  readonly version: number;
  readonly revision: number;
  readonly state: 'published' | 'updated' | 'retracted';
  readonly publishedAt: string;
  readonly retraction: TranslatedText | null;
}

/**
 * Versions of a node's own alerts that whoever asks may see, the newest alerts first and each in order; of alerts whose present
 * version they may see. What was written on training data is never among them.
 */
export function listPublicVersions(
  connection: Connection,
  { owner, uid, limit }: { readonly owner: string; readonly uid: string | null; readonly limit: number },
): Promise<PublicVersion[]> {
  return connection.query<PublicVersion>(
    `with shown as (
       select a.id, a.published_at from alert a join alert_text t on t.alert_id = a.id and t.revision = a.revision
       where a.owner = $1 and a.published_state is not null and a.discarded_at is null and ($2::uuid is null or a.uid = $2::uuid)
         and not coalesce((t.body ->> 'training')::boolean, false)
       order by a.published_at desc, a.id desc limit $3
     )
     select a.id as alert, a.uid, a.owner, a.created_at as "createdAt", v.version, v.revision, v.state,
       v.published_at as "publishedAt", v.retraction
     from shown s join alert a on a.id = s.id
       join alert_version v on v.alert_id = a.id
       join alert_text t on t.alert_id = a.id and t.revision = v.revision
     where not coalesce((t.body ->> 'training')::boolean, false)
     order by s.published_at desc, a.id desc, v.version`,
    [owner, uid, limit],
  );
}
