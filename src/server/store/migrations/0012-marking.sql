-- Markings learn whose information it is, for whom by name, from when and until when.

alter table marking
  add column originators text[] not null default '{}',
  add column recipients text[] not null default '{}',
  add column embargo_until timestamptz,
  add column expires timestamptz;
do $$
declare
  known text;
begin
  select conname into known from pg_constraint where conrelid = 'marking'::regclass and contype = 'u';
  execute format('alter table marking drop constraint %I', known);
end $$;
alter table marking add constraint marking_is_one unique nulls not distinct
  (tlp, releasable_to, sectors, caveats, legal_basis, originators, recipients, embargo_until, expires);

-- As before; what is for persons by name, under embargo or expired is seen by the node itself, the last two by originators too.
create or replace function visible_markings() returns smallint[] language sql stable security definer set search_path = vigia, pg_temp as $$
  select coalesce(array_agg(m.id), '{}')
  from marking m,
    (select clearance() as c) reader,
    lateral (
      select coalesce((reader.c ->> 'asNode')::boolean, false) as as_node,
        coalesce((reader.c ->> 'at')::timestamptz, now()) as at,
        coalesce((reader.c ->> 'country') = any (m.originators) and not 'ZZ' = any (m.originators), false) as originator
    ) asked
  where reader.c is not null
    and m.tlp_rank <= (reader.c ->> 'tlpRank')::smallint
    and (m.releasable_to = '{}' or (reader.c ->> 'country') = any (m.releasable_to))
    and (m.sectors = '{}' or m.sectors && array(select jsonb_array_elements_text(reader.c -> 'sectors')))
    and (asked.as_node or m.recipients = '{}' or coalesce((reader.c ->> 'subject') = any (m.recipients), false))
    and (asked.as_node or asked.originator or m.embargo_until is null or m.embargo_until <= asked.at)
    and (asked.as_node or asked.originator or m.expires is null or m.expires > asked.at)
$$;
