-- What the account room keeps: commitments, goals and what belongs to them. An entry is written whole, and every version of it
-- stays; the one that somebody sees is the last that they may see.

create table account_entry (
  -- Version of an entry. Numbers are of all entries together, so that what is missing between two tells nothing.
  revision bigint generated always as identity primary key,
  kind text not null,
  id text not null,
  -- Null: withdrawn.
  content jsonb,
  at timestamptz not null,
  author text not null,
  author_name text not null,
  note text,
  marking_id integer not null references marking
);
create index account_entry_last on account_entry (kind, id, revision desc);
call close_by_marking('account_entry');
-- Append-only.
revoke update, delete on account_entry from vigia_writer;

-- What somebody writes and nobody else has yet: begun with a version, gone once it is one.
create table account_draft (
  kind text not null,
  id text not null,
  author text not null,
  author_name text not null,
  -- 0: there was none, or the one that came with the software.
  base bigint not null,
  content jsonb not null,
  at timestamptz not null,
  marking_id integer not null references marking,
  primary key (kind, id, author)
);
call close_by_marking('account_draft');
