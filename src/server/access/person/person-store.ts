import type { Duty, Sector, TlpLabel } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';
import type { Writing } from '../people-context.ts';

/** What a person may see and do. */
export interface Rights {
  readonly country: string;
  readonly sectors: readonly Sector[];
  readonly duties: readonly Duty[];
  readonly highestTlp: TlpLabel | null;
}

export interface StoredPerson extends Rights {
  readonly id: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
  readonly issuer: string | null;
  readonly disabledAt: string | null;
  readonly createdAt: string;
}

const personColumns = `p.id, p.subject, p.name, p.email, p.country, p.sectors, p.duties, p.highest_tlp as "highestTlp", p.issuer,
  p.disabled_at as "disabledAt", p.created_at as "createdAt"`;

export async function findPerson(connection: Connection, id: string): Promise<StoredPerson | undefined> {
  const [row] = await connection.query<StoredPerson>(`select ${personColumns} from person p where p.id = $1`, [id]);
  return row;
}

/** Locks a person, so that what is decided about them still holds when it is written. */
export async function lockPerson(connection: Connection, id: string): Promise<StoredPerson | undefined> {
  const [row] = await connection.query<StoredPerson>(
    `select ${personColumns} from person p where p.id = $1 for update`,
    [id],
  );
  return row;
}

export async function findPersonOfProvider(
  connection: Connection,
  { issuer, providerSubject }: { readonly issuer: string; readonly providerSubject: string },
): Promise<StoredPerson | undefined> {
  const [row] = await connection.query<StoredPerson>(
    `select ${personColumns} from person p where p.issuer = $1 and p.provider_subject = $2 for update`,
    [issuer, providerSubject],
  );
  return row;
}

export type ListedPerson = StoredPerson & {
  readonly lastSignIn: string | null;
  readonly hasPassword: boolean;
  readonly passkeys: number;
};

export function listPeople(connection: Connection, id: string | null = null): Promise<ListedPerson[]> {
  return connection.query<ListedPerson>(
    `select ${personColumns}, (select max(s.started_at) from session s where s.person_id = p.id) as "lastSignIn",
       exists (select 1 from person_password w where w.person_id = p.id) as "hasPassword",
       (select count(*)::int from person_passkey k where k.person_id = p.id) as passkeys
     from person p where $1::text is null or p.id = $1 order by p.disabled_at is not null, p.id`,
    [id],
  );
}

export async function holdsPeople(connection: Connection): Promise<boolean> {
  const [row] = await connection.query<{ held: boolean }>('select exists (select 1 from person) as held');
  return row?.held === true;
}

export interface NewPerson extends Rights {
  readonly id: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
  readonly issuer?: string;
  readonly providerSubject?: string;
}

/** Whether the person was added; false: the name is taken. */
export async function insertPerson(connection: Connection, person: NewPerson, writing: Writing): Promise<boolean> {
  const added = await connection.query<{ id: string }>(
    `insert into person (id, subject, name, email, country, sectors, duties, highest_tlp, issuer, provider_subject, created_at,
       marking_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning id`,
    [
      person.id,
      person.subject,
      person.name,
      person.email,
      person.country,
      person.sectors,
      person.duties,
      person.highestTlp,
      person.issuer ?? null,
      person.providerSubject ?? null,
      writing.at,
      writing.markingId,
    ],
  );
  return added.length > 0;
}

export async function updatePerson(connection: Connection, person: StoredPerson): Promise<void> {
  await connection.query(
    `update person set name = $2, email = $3, country = $4, sectors = $5, duties = $6, highest_tlp = $7, disabled_at = $8
     where id = $1`,
    [
      person.id,
      person.name,
      person.email,
      person.country,
      person.sectors,
      person.duties,
      person.highestTlp,
      person.disabledAt,
    ],
  );
}

/** Makes others wait who would take away an administrator at the same moment; returns how many others can sign in. */
export async function countOtherAdministrators(connection: Connection, id: string): Promise<number> {
  const others = await connection.query<{ id: string }>(
    `select id from person where 'administer' = any (duties) and disabled_at is null order by id for update`,
  );
  return others.filter((other) => other.id !== id).length;
}

export type PersonEvent =
  | 'added'
  | 'changed'
  | 'disabled'
  | 'enabled'
  | 'password-set'
  | 'passkey-added'
  | 'passkey-removed'
  | 'link-made'
  | 'link-used';

export async function addHistory(
  connection: Connection,
  { person, event, detail = {} }: { readonly person: string; readonly event: PersonEvent; readonly detail?: object },
  { at, by, markingId }: Writing,
): Promise<void> {
  await connection.query(
    `insert into person_history (person_id, at, by_whom, event, detail, marking_id) values ($1, $2, $3, $4, $5, $6)`,
    [person, at, by, event, JSON.stringify(detail), markingId],
  );
}

/** Whether one of these gave a person rights, or a way in, since then. */
export async function wasHelpedIn(
  connection: Connection,
  { subject, by, since }: { readonly subject: string; readonly by: readonly string[]; readonly since: string },
): Promise<boolean> {
  const [row] = await connection.query<{ helped: boolean }>(
    `select exists (select 1 from person_history h join person p on p.id = h.person_id
       where p.subject = $1 and h.by_whom = any ($2::text[]) and h.at > $3
         and h.event in ('added', 'changed', 'enabled', 'link-made')) as helped`,
    [subject, by, since],
  );
  return row?.helped === true;
}

export interface HistoryEntry {
  readonly at: string;
  readonly by: string;
  readonly event: PersonEvent;
  readonly detail: Record<string, unknown>;
}

export function readHistory(connection: Connection, person: string): Promise<HistoryEntry[]> {
  return connection.query<HistoryEntry>(
    `select at, by_whom as by, event, detail from person_history where person_id = $1 order by id desc limit 500`,
    [person],
  );
}
