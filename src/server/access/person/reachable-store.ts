import type { Connection } from '../../store/index.ts';
import type { Reader } from '../reader.ts';
import type { StoredPerson } from './person-store.ts';
import { readerOfPerson } from './rights.ts';

/** People by subject with their rights as they are now and their e-mail address; who is kept out is absent. As the node. */
export async function readReachable(
  connection: Connection,
  subjects: readonly string[],
): Promise<Map<string, { readonly reader: Reader; readonly email: string | null }>> {
  const people = await connection.query<StoredPerson>(
    `select id, subject, name, email, country, sectors, duties, highest_tlp as "highestTlp", issuer,
       disabled_at as "disabledAt", created_at as "createdAt"
     from person where subject = any ($1) and disabled_at is null`,
    [subjects],
  );
  return new Map(people.map((person) => [person.subject, { reader: readerOfPerson(person), email: person.email }]));
}
