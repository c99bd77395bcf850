import { type Place, places, type Substance, substances } from '../../model/index.ts';
import type { Connection } from '../store/index.ts';

const batch = 500;

/** Writes places into the register's table; a place known before takes its new description. */
export async function storePlaces(
  connection: Connection,
  list: readonly Place[],
  sourceId: string | null,
  markingId: number,
): Promise<void> {
  const byId = new Map([...places, ...list].map((place) => [place.id, place]));
  const rows = list.map((place) => ({ ...place, ancestors: ancestorsOf(place, byId) }));
  for (let start = 0; start < rows.length; start += batch) {
    await connection.query(
      `insert into place (id, level, name, parent, country, ancestors, covers, latitude, longitude, source_id, marking_id)
       select p.id, p.level, p.name, p.parent, p.country, p.ancestors, coalesce(p.covers, '{}'), p.latitude, p.longitude, $2, $3
       from jsonb_to_recordset($1::jsonb) as p (id text, level text, name jsonb, parent text, country text, ancestors text[],
         covers text[], latitude float8, longitude float8)
       on conflict (id) do update set level = excluded.level, name = excluded.name, parent = excluded.parent,
         country = excluded.country, ancestors = excluded.ancestors, covers = excluded.covers,
         latitude = excluded.latitude, longitude = excluded.longitude`,
      [JSON.stringify(rows.slice(start, start + batch)), sourceId, markingId],
    );
  }
}

function ancestorsOf(place: Place, byId: ReadonlyMap<string, Place>): string[] {
  const ancestors: string[] = [];
  for (let parent = place.parent; parent !== null; parent = byId.get(parent)?.parent ?? null) {
    if (ancestors.includes(parent)) throw new Error(`place ${place.id} lies within itself`);
    ancestors.push(parent);
  }
  return ancestors;
}

/** Writes substances into the register's table. */
export async function storeSubstances(
  connection: Connection,
  list: readonly Substance[],
  sourceId: string | null,
  markingId: number,
): Promise<void> {
  for (let start = 0; start < list.length; start += batch) {
    await connection.query(
      `insert into substance (id, kind, name, inchi_key, cas, synonyms, classes, marker_of, icd10, source_id, marking_id)
       select s.id, s.kind, s.name, s."inchiKey", s.cas, coalesce(s.synonyms, '{}'), coalesce(s.classes, '{}'), s."markerOf",
         coalesce(s.icd10, '{}'), $2, $3
       from jsonb_to_recordset($1::jsonb) as s (id text, kind text, name jsonb, "inchiKey" text, cas text, synonyms text[],
         classes text[], "markerOf" text, icd10 text[])
       on conflict (id) do update set kind = excluded.kind, name = excluded.name, inchi_key = excluded.inchi_key,
         cas = excluded.cas, synonyms = excluded.synonyms, classes = excluded.classes, marker_of = excluded.marker_of,
         icd10 = excluded.icd10`,
      [JSON.stringify(list.slice(start, start + batch)), sourceId, markingId],
    );
  }
}

/** Writes the shipped registers, so that figures can be joined with what contains them. */
export async function storeShippedRegisters(connection: Connection, markingId: number): Promise<void> {
  await storePlaces(connection, places, null, markingId);
  await storeSubstances(connection, substances, null, markingId);
}
