-- Who is of another country than the node sees of it what might be sent there, and nothing else. Markings that operators
-- choose for what a source delivers. Who proposed a setting, by subject.

-- As before, and: only a sole originator is let in before an embargo ends and after an expiry, since of what several made
-- each knows its own part only. A reader from abroad sees what the rules of release would let go to their country.
create or replace function visible_markings() returns smallint[] language sql stable security definer set search_path = vigia, pg_temp as $$
  select coalesce(array_agg(m.id), '{}')
  from marking m,
    (
      select c, c ->> 'country' as country, (c ->> 'tlpRank')::smallint as tlp_rank,
        array(select jsonb_array_elements_text(c -> 'sectors')) as sectors,
        coalesce((c ->> 'asNode')::boolean, false) as as_node,
        coalesce((c ->> 'at')::timestamptz, now()) as at,
        coalesce(c ->> 'country' <> '' and c ->> 'country' = c ->> 'home', false) as at_home
      from (select clearance() as c offset 0) given
      where c is not null
      offset 0
    ) reader,
    lateral (
      select coalesce(m.originators = array[reader.country], false) as originator,
        coalesce(reader.country = any (m.releasable_to), false) as listed,
        coalesce((reader.c ->> 'subject') = any (m.recipients), false) as named
    ) asked
  where m.tlp_rank <= reader.tlp_rank
    and (m.releasable_to = '{}' or asked.listed)
    and (m.sectors = '{}' or m.sectors && reader.sectors)
    and (reader.as_node or m.recipients = '{}' or asked.named)
    and (reader.as_node or asked.originator or m.embargo_until is null or m.embargo_until <= reader.at)
    and (reader.as_node or asked.originator or m.expires is null or m.expires > reader.at)
    and (reader.at_home or (
      (m.tlp_rank < 4 or asked.named)
      and (m.tlp_rank = 0 or asked.listed or (m.tlp_rank = 1 and reader.country in ('CA', 'MX', 'US')))
      and (m.caveats = '{}' or (
        m.caveats <@ '{ORCON,NO-ONWARD}' and m.originators <> '{}'
        and m.originators <@ array[reader.country, coalesce(reader.c ->> 'home', '')]))))
$$;

create table source_marking (
  id integer generated always as identity primary key,
  source_id text not null,
  -- Of deliveries from then on.
  delivery_marking_id smallint not null references marking,
  at timestamptz not null,
  by_whom text not null,
  reason text not null,
  marking_id smallint not null references marking
);
create index source_marking_source on source_marking (source_id, id);
call close_by_marking('source_marking');
-- Append-only.
revoke update, delete on source_marking from vigia_writer;

-- Names may be alike; null before readers had subjects.
alter table warn_decision add column by_subject text;
