import type { Connection } from '../../store/index.ts';
import type { Writing } from '../people-context.ts';

export async function findPassword(connection: Connection, person: string): Promise<string | undefined> {
  const [row] = await connection.query<{ hash: string }>('select hash from person_password where person_id = $1', [
    person,
  ]);
  return row?.hash;
}

export async function storePassword(
  connection: Connection,
  { person, hash }: { readonly person: string; readonly hash: string },
  { at, markingId }: Writing,
): Promise<void> {
  await connection.query(
    `insert into person_password (person_id, hash, set_at, marking_id) values ($1, $2, $3, $4)
     on conflict (person_id) do update set hash = excluded.hash, set_at = excluded.set_at`,
    [person, hash, at, markingId],
  );
}

/** Keeps a link and takes the person's earlier ones away. */
export async function storeLink(
  connection: Connection,
  link: { readonly digest: string; readonly person: string | null; readonly expiresAt: string },
  { at, markingId }: Writing,
): Promise<void> {
  await connection.query('delete from sign_in_link where person_id is not distinct from $1 and used_at is null', [
    link.person,
  ]);
  await connection.query(
    `insert into sign_in_link (digest, person_id, made_at, expires_at, marking_id) values ($1, $2, $3, $4, $5)`,
    [link.digest, link.person, at, link.expiresAt, markingId],
  );
}

/** Uses a link up; undefined: unknown, used or expired. Of two at once, one gets it. */
export async function useLink(
  connection: Connection,
  digest: string,
  at: string,
): Promise<{ readonly person: string | null } | undefined> {
  const [row] = await connection.query<{ person: string | null }>(
    `update sign_in_link set used_at = $2 where digest = $1 and used_at is null and expires_at > $2
     returning person_id as person`,
    [digest, at],
  );
  return row;
}

export type FlowKind = 'passkey-registration' | 'passkey' | 'provider';

export async function storeFlow(
  connection: Connection,
  flow: {
    readonly digest: string;
    readonly kind: FlowKind;
    readonly person: string | null;
    readonly content: object;
    readonly expiresAt: string;
  },
  { at, markingId }: Writing,
): Promise<void> {
  await connection.query('delete from sign_in_flow where expires_at < $1', [at]);
  await connection.query(
    `insert into sign_in_flow (digest, kind, person_id, content, expires_at, marking_id) values ($1, $2, $3, $4, $5, $6)`,
    [flow.digest, flow.kind, flow.person, JSON.stringify(flow.content), flow.expiresAt, markingId],
  );
}

/** Takes a flow out: it is answered once, whatever the answer is. */
export async function takeFlow(
  connection: Connection,
  { digest, kind, at }: { readonly digest: string; readonly kind: FlowKind; readonly at: string },
): Promise<{ readonly person: string | null; readonly content: Record<string, unknown> } | undefined> {
  const [row] = await connection.query<{
    person: string | null;
    content: Record<string, unknown>;
    live: boolean;
  }>(
    `delete from sign_in_flow where digest = $1 and kind = $2
     returning person_id as person, content, expires_at > $3 as live`,
    [digest, kind, at],
  );
  return row?.live === true ? row : undefined;
}

export interface StoredPasskey {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly publicKey: string;
  readonly signatureCount: number;
  readonly transports: readonly string[];
  readonly addedAt: string;
  readonly usedAt: string | null;
}

const passkeyColumns = `credential_id as id, person_id as person, name, public_key as "publicKey",
  signature_count as "signatureCount", transports, added_at as "addedAt", used_at as "usedAt"`;

/** Locks the passkey: its count must grow from one use to the next. */
export async function lockPasskey(connection: Connection, id: string): Promise<StoredPasskey | undefined> {
  const [row] = await connection.query<StoredPasskey>(
    `select ${passkeyColumns} from person_passkey where credential_id = $1 for update`,
    [id],
  );
  return row;
}

export function listPasskeys(connection: Connection, person: string): Promise<StoredPasskey[]> {
  return connection.query<StoredPasskey>(
    `select ${passkeyColumns} from person_passkey where person_id = $1 order by added_at`,
    [person],
  );
}

/** Whether it was added; false: the credential is known, of this person or another. */
export async function insertPasskey(
  connection: Connection,
  passkey: Pick<StoredPasskey, 'id' | 'person' | 'name' | 'publicKey' | 'signatureCount' | 'transports'>,
  { at, markingId }: Writing,
): Promise<boolean> {
  const added = await connection.query<{ id: string }>(
    `insert into person_passkey (credential_id, person_id, name, public_key, signature_count, transports, added_at, marking_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning credential_id as id`,
    [
      passkey.id,
      passkey.person,
      passkey.name,
      passkey.publicKey,
      passkey.signatureCount,
      passkey.transports,
      at,
      markingId,
    ],
  );
  return added.length > 0;
}

export async function usePasskey(
  connection: Connection,
  { id, signatureCount, at }: { readonly id: string; readonly signatureCount: number; readonly at: string },
): Promise<void> {
  await connection.query('update person_passkey set signature_count = $2, used_at = $3 where credential_id = $1', [
    id,
    signatureCount,
    at,
  ]);
}

export async function removePasskey(
  connection: Connection,
  { id, person }: { readonly id: string; readonly person: string },
): Promise<boolean> {
  const removed = await connection.query<{ id: string }>(
    'delete from person_passkey where credential_id = $1 and person_id = $2 returning credential_id as id',
    [id, person],
  );
  return removed.length > 0;
}

/** Knows a browser under a new secret, which takes the place of the one it had. */
export async function storeDevice(
  connection: Connection,
  { digest, person, before }: { readonly digest: string; readonly person: string; readonly before: string | null },
  { at, markingId }: Writing,
): Promise<void> {
  await connection.query('delete from known_device where digest = $1 and person_id = $2', [before, person]);
  await connection.query(
    `insert into known_device (digest, person_id, first_at, last_at, marking_id) values ($1, $2, $3, $3, $4)`,
    [digest, person, at, markingId],
  );
}

export async function isKnownDevice(
  connection: Connection,
  { digest, person, since }: { readonly digest: string; readonly person: string; readonly since: string },
): Promise<boolean> {
  const [row] = await connection.query<{ known: boolean }>(
    `select exists (select 1 from known_device where digest = $1 and person_id = $2 and last_at > $3) as known`,
    [digest, person, since],
  );
  return row?.known === true;
}

/** Nothing that is known of a person's browsers counts any longer. */
export async function forgetDevices(connection: Connection, person: string): Promise<void> {
  await connection.query('delete from known_device where person_id = $1', [person]);
}
