-- Entries of the account room go to other nodes and come from them, as alerts do.

alter table release_form drop constraint release_form_item_kind_check;
alter table release_form add constraint release_form_item_kind_check check (item_kind in ('alert', 'reply', 'entry'));

-- What was written and not handed on yet.
create table account_outbox (
  id bigint generated always as identity primary key,
  kind text not null,
  entry_id text not null,
  at timestamptz not null,
  marking_id integer not null references marking
);
call close_by_marking('account_outbox');

-- Versions of entries that other countries wrote, as they came. What is taken back is gone with all of its versions.
create table account_received (
  id bigint generated always as identity primary key,
  -- ISO 3166-1 alpha-2 of the country that wrote it.
  owner text not null,
  kind text not null,
  entry_id text not null,
  version bigint not null,
  content jsonb not null,
  said_at timestamptz not null,
  received_at timestamptz not null,
  -- The node that gave it.
  came_from text not null,
  marking_id integer not null references marking,
  unique (owner, kind, entry_id, said_at)
);
call close_by_marking('account_received');
revoke update on account_received from vigia_writer;
