import type { Sector, TlpLabel } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';
import type { Writing } from '../people-context.ts';
import type { StoredPerson } from '../person/person-store.ts';

export interface StoredToken {
  readonly id: number;
  readonly name: string;
  readonly owner: string | null;
  readonly user: string | null;
  readonly scopes: readonly string[];
  readonly country: string;
  readonly sectors: readonly Sector[];
  readonly highestTlp: TlpLabel | null;
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
  /** Also whoever worked alone here, once people have accounts: what they made before ends with that. */
  readonly ownerDisabled: boolean;
}

const tokenColumns = `t.id, t.name, t.person_id as owner, t.user_name as "user", t.scopes, t.country, t.sectors,
  t.highest_tlp as "highestTlp", t.made_at as "madeAt", t.expires_at as "expiresAt", t.used_at as "usedAt",
  t.revoked_at as "revokedAt", coalesce(p.disabled_at is not null
    or t.person_id is null and t.made_at < (select min(f.created_at) from person f), false) as "ownerDisabled"`;

/** A token by its number or its user name, with its secret's digest and its owner as they are now. */
export async function findToken(
  connection: Connection,
  key: { readonly id: number } | { readonly user: string },
): Promise<(StoredToken & { readonly secretDigest: string; readonly person: StoredPerson | null }) | undefined> {
  const [row] = await connection.query<StoredToken & { secretDigest: string; person: StoredPerson | null }>(
    `select ${tokenColumns}, t.secret_digest as "secretDigest", case when p.id is not null then jsonb_build_object('id', p.id,
         'subject', p.subject, 'name', p.name, 'email', p.email, 'country', p.country, 'sectors', p.sectors, 'duties', p.duties,
         'highestTlp', p.highest_tlp, 'issuer', p.issuer, 'disabledAt', p.disabled_at, 'createdAt', p.created_at) end as person
     from api_token t left join person p on p.id = t.person_id
     where ${'id' in key ? 't.id = $1' : 't.user_name = $1'}`,
    ['id' in key ? key.id : key.user],
  );
  return row;
}

/** The number of the new token; undefined: its user name is taken. */
export async function insertToken(
  connection: Connection,
  token: {
    readonly name: string;
    readonly owner: string | null;
    readonly user: string | null;
    readonly secretDigest: string;
    readonly scopes: readonly string[];
    readonly country: string;
    readonly sectors: readonly Sector[];
    readonly highestTlp: TlpLabel | null;
    readonly expiresAt: string;
  },
  { at, by, markingId }: Writing,
): Promise<number | undefined> {
  const [added] = await connection.query<{ id: number }>(
    `insert into api_token (name, person_id, user_name, secret_digest, scopes, country, sectors, highest_tlp, made_at, made_by,
       expires_at, marking_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning id`,
    [
      token.name,
      token.owner,
      token.user,
      token.secretDigest,
      token.scopes,
      token.country,
      token.sectors,
      token.highestTlp,
      at,
      by,
      token.expiresAt,
      markingId,
    ],
  );
  return added?.id;
}

/** All tokens, or those of one owner, or one; those that work first. */
export function listTokens(
  connection: Connection,
  { owner = null, id = null }: { readonly owner?: string | null; readonly id?: number | null },
): Promise<StoredToken[]> {
  return connection.query<StoredToken>(
    `select ${tokenColumns} from api_token t left join person p on p.id = t.person_id
     where ($1::text is null or t.person_id = $1) and ($2::int is null or t.id = $2)
     order by t.revoked_at is not null, t.id desc`,
    [owner, id],
  );
}

export async function touchToken(connection: Connection, id: number, at: string): Promise<void> {
  await connection.query('update api_token set used_at = greatest(used_at, $2) where id = $1', [id, at]);
}

/** Whether there is such a token, of that owner unless null; a second time changes nothing. */
export async function revokeToken(
  connection: Connection,
  { id, owner }: { readonly id: number; readonly owner: string | null },
  { at, by }: Writing,
): Promise<boolean> {
  const revoked = await connection.query<{ id: number }>(
    `update api_token set revoked_at = coalesce(revoked_at, $3), revoked_by = coalesce(revoked_by, $4)
     where id = $1 and ($2::text is null or person_id = $2) returning id`,
    [id, owner, at, by],
  );
  return revoked.length > 0;
}
