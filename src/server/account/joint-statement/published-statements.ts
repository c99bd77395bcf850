import type { JointStatementContent, StatementEntry } from '../../../api/index.ts';
import { type CalendarDate, type Language, numberLocale } from '../../../base/index.ts';
import { statements } from '../../../commitments/index.ts';
import { findPlace } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';
import { type Entry, listEntries } from '../entry/read-entries.ts';
import { jointStatementRules } from './joint-statement-rules.ts';

/** Published texts in which something was promised: those that came with the software, and those that were published here. */
export async function readPublishedStatements(connection: Connection, day?: CalendarDate): Promise<StatementEntry[]> {
  const own = await listEntries(connection, jointStatementRules, day);
  return [...statements, ...own.flatMap(asStatement)];
}

/** All three languages of a joint statement are equal; passages are named by the words of the English one. */
function asStatement({ head: { id }, content }: Entry<JointStatementContent>): StatementEntry[] {
  const { title, held, published, parties } = content;
  if (published === null || held === null) return [];
  return [
    {
      id,
      title,
      heldFrom: held.from,
      heldUntil: held.until,
      publishedOn: published.on,
      publisher: {
        en: nameCountries(parties, 'en'),
        fr: nameCountries(parties, 'fr'),
        es: nameCountries(parties, 'es'),
      },
      language: 'en',
      place: held.place,
    },
  ];
}

/** Countries as one text: “Canada, Mexico and United States”. */
export function nameCountries(countries: readonly string[], language: Language): string {
  const names = countries.map((country) => findPlace(country)?.name[language] ?? country);
  return new Intl.ListFormat(numberLocale[language], { type: 'conjunction' }).format(names);
}
