-- What left, in which form, to whom, and what became of it there.

-- Forms of alerts and replies that were put into the collection: whole, or one without what a receiver may not have.
create table release_form (
  id integer generated always as identity primary key,
  item text not null,
  item_kind text not null check (item_kind in ('alert', 'reply')),
  form text not null,
  -- Null: the whole is for all who may have it.
  receiver text,
  uid text not null,
  version integer not null,
  -- SHA-256 of what it says, without the moment: an unchanged form makes no new version.
  fingerprint text not null,
  objects text[] not null,
  -- Digests of its parts: what it had and its receiver may not have any longer takes the whole form back.
  kept text[] not null default '{}',
  released_at timestamptz not null,
  withdrawn_at timestamptz,
  marking_id smallint not null references marking,
  unique nulls not distinct (item, form, receiver)
);
create index release_form_uid on release_form (uid);
call close_by_marking('release_form');

create table disclosure (
  id bigint generated always as identity primary key,
  receiver text not null,
  item text not null,
  form text not null,
  item_version integer not null,
  object text not null,
  object_type text not null,
  version text not null,
  channel text not null check (channel in ('taxii', 'bundle')),
  digest text not null,
  bytes integer not null,
  policy_version text not null,
  tlp text not null,
  marking jsonb not null,
  offered_at timestamptz not null,
  served_at timestamptz,
  served_times integer not null default 0,
  acknowledged_at timestamptz,
  -- What the receiver says became of it.
  acknowledged_as text,
  withdrawn_at timestamptz,
  withdrawal_served_at timestamptz,
  withdrawal_acknowledged_at timestamptz,
  marking_id smallint not null references marking,
  unique (receiver, object, version)
);
create index disclosure_object on disclosure (object, receiver);
create index disclosure_standing on disclosure (item, receiver, form);
call close_by_marking('disclosure');
revoke delete on disclosure from vigia_writer;
