-- Alerts: what a node says to others, each version kept; what others sent; what is said about them.
-- A draft is for the own node whatever its text will be marked; publishing writes the text again, under its own marking.

create table alert (
  id integer generated always as identity primary key,
  uid uuid not null unique,
  -- Node that owns it; nobody else changes it.
  owner text not null,
  -- Null: never published.
  published_state text check (published_state in ('published', 'updated', 'retracted')),
  version integer not null default 0,
  -- The text that is shown: of the last version, or of the draft before the first.
  revision integer not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  published_at timestamptz,
  discarded_at timestamptz,
  marking_id smallint not null references marking,
  check ((published_state is null) = (version = 0))
);
create index alert_changed on alert (changed_at desc, id desc);
call close_by_marking('alert');

-- What people write on; it is gone when it is published.
create table alert_draft (
  alert_id integer primary key references alert,
  revision integer not null,
  state text not null check (state in ('draft', 'in-review')),
  -- Subjects of everybody who wrote on it: none of them is its second person.
  authors text[] not null,
  remarks text,
  marking_id smallint not null references marking
);
call close_by_marking('alert_draft');

create table alert_text (
  alert_id integer not null references alert,
  revision integer not null,
  -- What everybody who sees the alert sees.
  body jsonb not null,
  request jsonb,
  own_marking jsonb not null,
  -- Of the text as published; the row of a draft is stricter.
  marking jsonb not null,
  wording_kept jsonb not null,
  author text not null,
  author_name text not null,
  at timestamptz not null,
  marking_id smallint not null references marking,
  primary key (alert_id, revision)
);
call close_by_marking('alert_text');
-- Append-only.
revoke update, delete on alert_text from vigia_writer;

-- Evidence, and fields with a marking of their own: each is seen by who may see it.
create table alert_part (
  alert_id integer not null references alert,
  revision integer not null,
  kind text not null check (kind in ('field', 'signal', 'series', 'finding')),
  position integer not null,
  name text,
  -- Signal or series of this node that it was taken from.
  local_id integer,
  apart boolean not null,
  content jsonb not null,
  marking jsonb not null,
  marking_id smallint not null references marking,
  primary key (alert_id, revision, kind, position)
);
call close_by_marking('alert_part');
-- Append-only.
revoke update, delete on alert_part from vigia_writer;

create table alert_version (
  alert_id integer not null references alert,
  version integer not null,
  revision integer not null,
  state text not null check (state in ('published', 'updated', 'retracted')),
  published_at timestamptz not null,
  published_by text not null,
  same_person boolean not null,
  retraction jsonb,
  marking_id smallint not null references marking,
  primary key (alert_id, version)
);
call close_by_marking('alert_version');
-- Append-only.
revoke update, delete on alert_version from vigia_writer;

create table alert_event (
  id bigint generated always as identity primary key,
  alert_id integer not null references alert,
  at timestamptz not null,
  by_whom text not null,
  event text not null check (event in ('composed', 'saved', 'submitted', 'returned', 'published', 'updated', 'retracted', 'discarded', 'received', 'replied', 'reply-received')),
  note text,
  marking_id smallint not null references marking
);
create index alert_event_alert on alert_event (alert_id, id);
call close_by_marking('alert_event');
-- Append-only.
revoke update, delete on alert_event from vigia_writer;

-- What nodes say of an alert; a later moment replaces an earlier one.
create table alert_reply (
  uid uuid not null,
  modified_at timestamptz not null,
  alert_id integer not null references alert,
  owner text not null,
  kind text not null check (kind in ('note', 'sighting', 'answer')),
  created_at timestamptz not null,
  by_whom text,
  retracted boolean not null,
  content jsonb not null,
  marking_id smallint not null references marking,
  primary key (uid, modified_at)
);
create index alert_reply_alert on alert_reply (alert_id);
call close_by_marking('alert_reply');
-- Append-only.
revoke update, delete on alert_reply from vigia_writer;

-- Who has read which version.
create table alert_reading (
  alert_id integer not null references alert,
  subject text not null,
  version integer not null,
  at timestamptz not null,
  marking_id smallint not null references marking,
  primary key (alert_id, subject)
);
call close_by_marking('alert_reading');

-- What this node has said and not handed to others yet.
create table alert_outbox (
  id bigint generated always as identity primary key,
  alert_id integer not null references alert,
  version integer,
  reply_uid uuid,
  reply_modified_at timestamptz,
  at timestamptz not null,
  marking_id smallint not null references marking,
  check ((version is null) <> (reply_uid is null) and (reply_uid is null) = (reply_modified_at is null))
);
call close_by_marking('alert_outbox');
