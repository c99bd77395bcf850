-- What comes from other nodes: how far each was read, what is kept aside or waits, and what they are told about it.

create table sync_cursor (
  country text primary key references peer,
  collection uuid not null,
  epoch uuid not null,
  filter text not null,
  -- What this node may see of the collection, as the peer puts it; another one means that older objects may be new here.
  view text,
  added_after text,
  next text,
  -- Last moment of the walk under way; it becomes added_after at its end.
  seen_until text,
  walked_at timestamptz,
  whole_walk_at timestamptz,
  marking_id smallint not null references marking
);
call close_by_marking('sync_cursor');

create table quarantine (
  id integer generated always as identity primary key,
  country text not null references peer,
  stix_id text not null,
  type text not null,
  version text not null,
  digest text not null,
  reason text not null,
  detail jsonb not null,
  -- Null: too large, or retracted meanwhile.
  content text,
  received_at timestamptz not null,
  state text not null check (state in ('held', 'released', 'discarded', 'superseded')),
  decided_at timestamptz,
  decided_by text,
  note text,
  marking_id smallint not null references marking,
  unique (country, stix_id, digest, reason)
);
create index quarantine_state on quarantine (state, id);
create index quarantine_object on quarantine (stix_id);
call close_by_marking('quarantine');

create table waiting_object (
  country text not null references peer,
  stix_id text not null,
  version text not null,
  digest text not null,
  content text not null,
  missing text[] not null,
  since timestamptz not null,
  marking_id smallint not null references marking,
  primary key (country, stix_id, digest)
);
create index waiting_object_missing on waiting_object using gin (missing);
create index waiting_object_object on waiting_object (stix_id);
call close_by_marking('waiting_object');

create table receipt_outbox (
  country text not null references peer,
  stix_id text not null,
  version text not null,
  digest text not null,
  state text not null check (state in ('accepted', 'quarantined', 'retracted')),
  created_at timestamptz not null,
  sent_at timestamptz,
  marking_id smallint not null references marking,
  primary key (country, stix_id, digest, state)
);
create index receipt_outbox_unsent on receipt_outbox (country, created_at) where sent_at is null;
call close_by_marking('receipt_outbox');

create table bundle_import (
  bundle uuid primary key,
  country text not null references peer,
  number integer not null,
  after_number integer not null,
  imported_at timestamptz not null,
  by_whom text not null,
  digest text not null,
  objects integer not null,
  marking_id smallint not null references marking
);
create index bundle_import_country on bundle_import (country, number);
call close_by_marking('bundle_import');
revoke update, delete on bundle_import from vigia_writer;

create table bundle_export (
  bundle uuid primary key,
  country text not null references peer,
  number integer not null,
  exported_at timestamptz not null,
  by_whom text not null,
  digest text not null,
  objects integer not null,
  -- Number of the last object of the collection that it looked at.
  until_seq bigint not null,
  marking_id smallint not null references marking,
  unique (country, number)
);
call close_by_marking('bundle_export');
revoke update, delete on bundle_export from vigia_writer;
