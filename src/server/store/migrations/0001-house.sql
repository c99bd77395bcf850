-- The house: roles that cannot bypass row-level security, markings, registers, and the observe room.
-- Every table that holds data carries a marking and is closed to a reader without clearance.

-- Roles belong to the whole cluster: another database may be making them at this very moment.
do $$
begin
  create role vigia_reader nologin nosuperuser nobypassrls;
exception when duplicate_object or unique_violation then
  null;
end $$;
do $$
begin
  create role vigia_writer nologin nosuperuser nobypassrls;
exception when duplicate_object or unique_violation then
  null;
end $$;
do $$
begin
  grant vigia_reader, vigia_writer to current_user;
exception when unique_violation or sqlstate 'XX000' then
  -- "tuple concurrently updated": the same grant was made meanwhile.
  null;
end $$;
grant usage on schema vigia to vigia_reader, vigia_writer;

create table marking (
  id smallint generated always as identity primary key,
  tlp text not null check (tlp in ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')),
  tlp_rank smallint not null,
  releasable_to text[] not null default '{}',
  sectors text[] not null default '{}',
  caveats text[] not null default '{}',
  legal_basis text,
  unique nulls not distinct (tlp, releasable_to, sectors, caveats, legal_basis)
);

-- The reader's clearance of this transaction, as `access` set it; no clearance, no rows.
create function clearance() returns jsonb language sql stable as $$
  select nullif(current_setting('vigia.clearance', true), '')::jsonb
$$;

create function visible_markings() returns smallint[] language sql stable security definer set search_path = vigia, pg_temp as $$
  select coalesce(array_agg(m.id), '{}')
  from marking m, (select clearance() as c) reader
  where reader.c is not null
    and m.tlp_rank <= (reader.c ->> 'tlpRank')::smallint
    and (m.releasable_to = '{}' or (reader.c ->> 'country') = any (m.releasable_to))
    and (m.sectors = '{}' or m.sectors && array(select jsonb_array_elements_text(reader.c -> 'sectors')))
$$;

-- Closes a table: readers see, and writers touch, only rows whose marking their clearance covers.
create procedure close_by_marking(name text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('create policy see on %I for select to vigia_reader, vigia_writer using (marking_id = any ((select visible_markings())::smallint[]))', name);
  execute format('create policy add on %I for insert to vigia_writer with check (marking_id = any ((select visible_markings())::smallint[]))', name);
  execute format('create policy alter_own on %I for update to vigia_writer using (marking_id = any ((select visible_markings())::smallint[])) with check (marking_id = any ((select visible_markings())::smallint[]))', name);
  execute format('create policy remove on %I for delete to vigia_writer using (marking_id = any ((select visible_markings())::smallint[]))', name);
  execute format('grant select on %I to vigia_reader', name);
  execute format('grant select, insert, update, delete on %I to vigia_writer', name);
end $$;

alter table marking enable row level security;
create policy see on marking for select to vigia_reader, vigia_writer using (id = any ((select visible_markings())::smallint[]));
create policy add on marking for insert to vigia_writer with check (clearance() is not null);
grant select on marking to vigia_reader;
grant select, insert on marking to vigia_writer;

create table setting (
  name text primary key,
  value jsonb not null,
  marking_id smallint not null references marking
);
call close_by_marking('setting');

create table place (
  id text primary key,
  level text not null,
  name jsonb not null,
  parent text,
  country text,
  ancestors text[] not null,
  covers text[] not null default '{}',
  latitude double precision,
  longitude double precision,
  source_id text,
  marking_id smallint not null references marking
);
create index place_ancestors on place using gin (ancestors);
call close_by_marking('place');

create table substance (
  id text primary key,
  kind text not null,
  name jsonb not null,
  inchi_key text,
  cas text,
  synonyms text[] not null default '{}',
  classes text[] not null default '{}',
  marker_of text,
  icd10 text[] not null default '{}',
  source_id text,
  marking_id smallint not null references marking
);
call close_by_marking('substance');

create table delivery (
  id integer generated always as identity primary key,
  source_id text not null,
  sha256 text not null,
  file_name text not null,
  bytes bigint not null,
  layout text not null,
  connector_version text not null,
  as_of date not null,
  as_of_basis text not null,
  received_at timestamptz not null,
  training boolean not null,
  rows jsonb not null,
  observations jsonb not null,
  records jsonb not null,
  drift jsonb not null,
  marking_id smallint not null references marking,
  -- A corrected connector may read the same bytes again.
  unique (source_id, sha256, connector_version)
);
call close_by_marking('delivery');

create table delivery_coverage (
  delivery_id integer not null references delivery on delete cascade,
  source_id text not null,
  as_of date not null,
  dataset text not null,
  frequency text not null,
  first_period date not null,
  last_period date not null,
  -- False where rows were rejected: what is missing may be among them, so nothing is concluded from its absence.
  complete boolean not null,
  marking_id smallint not null references marking,
  primary key (delivery_id, dataset, frequency, first_period)
);
call close_by_marking('delivery_coverage');

create table delivery_issue (
  id bigint generated always as identity primary key,
  delivery_id integer not null references delivery on delete cascade,
  source_id text not null,
  row_number integer not null,
  column_name text not null,
  code text not null,
  offending_text text not null,
  severity text not null,
  suggestion text,
  marking_id smallint not null references marking
);
create index delivery_issue_delivery on delivery_issue (delivery_id, id);
call close_by_marking('delivery_issue');

create sequence series_id as integer;
grant usage on sequence series_id to vigia_writer;

create table series (
  id integer primary key,
  source_id text not null,
  key text not null,
  dataset text not null,
  indicator text not null,
  place_id text not null,
  substance_id text,
  frequency text not null,
  time_window text not null,
  dimensions jsonb not null,
  training boolean not null,
  first_period date,
  last_period date,
  observations integer not null default 0,
  latest_as_of date,
  -- Grows with every delivery that changed something in the series: what has not been scanned since is due.
  changed_by integer not null,
  marking_id smallint not null references marking,
  unique (source_id, key)
);
create index series_indicator on series (indicator, substance_id, place_id);
create index series_place on series (place_id);
create index series_changed on series (changed_by);
call close_by_marking('series');

-- Append-only: a row says what a figure became with a delivery. As known on D = the last row with as_of <= D.
create table observation (
  series_id integer not null,
  period date not null,
  as_of date not null,
  delivery_id integer not null,
  value double precision,
  low double precision,
  high double precision,
  status "char" not null,
  confidentiality "char" not null,
  reason text,
  marking_id smallint not null,
  primary key (series_id, period, as_of, delivery_id)
);
call close_by_marking('observation');
revoke update on observation from vigia_writer;

create table record (
  source_id text not null,
  external_id text not null,
  as_of date not null,
  delivery_id integer not null,
  kind text not null,
  event_date date not null,
  place_id text not null,
  payload jsonb not null,
  training boolean not null,
  marking_id smallint not null references marking,
  primary key (source_id, external_id, as_of, delivery_id)
);
call close_by_marking('record');
revoke update on record from vigia_writer;
