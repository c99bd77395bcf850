import type { PlaceEntry, SubstanceEntry } from '../../../api/index.ts';
import type { Text } from '../../../base/index.ts';
import type { Connection } from '../../store/index.ts';

/** Places of the register; with `withData` only those that series are about, and what contains them. */
export async function listPlaces(
  connection: Connection,
  {
    level,
    country,
    withData,
  }: { readonly level?: string | undefined; readonly country?: string | undefined; readonly withData: boolean },
): Promise<PlaceEntry[]> {
  return connection.query(
    `with used as (select place_id as id, count(*) as series from series group by place_id)
     select p.id, p.level, p.name, p.parent, p.country, p.latitude, p.longitude, coalesce(u.series, 0) as series
     from place p left join used u on u.id = p.id
     where ($1::text is null or p.level = $1) and ($2::text is null or p.country = $2)
       and (not $3::boolean or u.id is not null
            or p.id in (select unnest(q.ancestors) from place q join used on used.id = q.id))
     order by p.id`,
    [level ?? null, country ?? null, withData],
  );
}

/** Substances of the register, and names that sources report; one that people identified says so. */
export async function listSubstances(
  connection: Connection,
  { withData }: { readonly withData: boolean },
): Promise<SubstanceEntry[]> {
  const rows = await connection.query<SubstanceEntry & { readonly meant: Text | null }>(
    `with used as (select substance_id as id, count(*) as series from series where substance_id is not null group by substance_id)
     select s.id, s.kind, s.name, s.inchi_key as "inchiKey", s.cas, s.synonyms, s.classes, s.marker_of as "markerOf", s.icd10,
       coalesce(u.series, 0) as series, s.identified_as as "identifiedAs", i.name as meant
     from substance s left join used u on u.id = s.id left join substance i on i.id = s.identified_as
     where not $1::boolean or u.id is not null order by s.id`,
    [withData],
  );
  return rows.map(({ meant, ...row }) => (meant === null ? row : { ...row, name: identifiedName(row.name, meant) }));
}

/** The source's words, and what people say that they mean. */
function identifiedName(name: Text, meant: Text): Text {
  return {
    en: `${name.en} (identified as ${meant.en})`,
    fr: `${name.fr} (identifié comme ${meant.fr})`,
    es: `${name.es} (identificado como ${meant.es})`,
  };
}

/** For each indicator: how many series, from which sources. */
export async function indicatorUse(
  connection: Connection,
): Promise<{ indicator: string; series: number; sources: string[] }[]> {
  return connection.query(
    'select indicator, count(*) as series, array_agg(distinct source_id) as sources from series group by indicator',
  );
}
