-- Collections of STIX objects, who may read and write them, and what TAXII clients were told of what they posted.

create table collection (
  id text primary key,
  alias text not null unique,
  kind text not null check (kind in ('alerts', 'open')),
  title jsonb not null,
  description jsonb not null,
  -- Another one after a restore from a backup: whoever polls begins anew.
  epoch uuid not null,
  last_seq bigint not null default 0,
  last_added timestamptz,
  default_marking_id smallint not null references marking,
  marking_id smallint not null references marking
);
create unique index collection_one_of_alerts on collection (kind) where kind = 'alerts';
call close_by_marking('collection');
-- What the node shares with its peers stays.
create policy keep_alerts on collection as restrictive for delete to vigia_writer using (kind = 'open');

create table collection_grant (
  collection_id text not null references collection on delete cascade,
  subject text not null,
  can_read boolean not null,
  can_write boolean not null,
  marking_id smallint not null references marking,
  primary key (collection_id, subject)
);
call close_by_marking('collection_grant');

create table shared_object (
  collection_id text not null references collection on delete cascade,
  -- Microseconds of date_added: what comes later has a larger one, and its gaps count nothing that is hidden.
  seq bigint not null,
  stix_id text not null,
  type text not null,
  spec_version text not null,
  version text not null,
  version_at timestamptz not null,
  content text not null,
  bytes integer not null,
  digest text not null,
  date_added timestamptz not null,
  owner text not null,
  revoked boolean not null,
  via text[] not null,
  -- Whether a later (earlier) version of the object is stored: 0 none, 1 under other markings only, 2 under the same marking.
  later smallint not null default 0,
  earlier smallint not null default 0,
  marking_id smallint not null references marking,
  primary key (collection_id, seq),
  unique (collection_id, stix_id, version_at)
) with (fillfactor = 90);
-- A page is put together from the markings that its reader may see: what is hidden costs nothing and shows in no clock.
create index shared_object_visible on shared_object (collection_id, marking_id, seq);
create index shared_object_of_type on shared_object (collection_id, type, marking_id, seq);
call close_by_marking('shared_object');
-- What was received stays as it came; only its place among the versions and its marking change.
revoke update on shared_object from vigia_writer;
grant update (later, earlier, marking_id) on shared_object to vigia_writer;
-- Between nodes nothing is deleted: it is revoked.
create policy keep_alerts on shared_object as restrictive for delete to vigia_writer
  using (exists (select from collection c where c.id = collection_id and c.kind = 'open'));

create table taxii_status (
  id uuid primary key,
  subject text not null,
  requested_at timestamptz not null,
  content text not null,
  marking_id smallint not null references marking
);
create index taxii_status_age on taxii_status (requested_at);
call close_by_marking('taxii_status');
