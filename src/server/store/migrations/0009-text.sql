-- Editions of texts of law that were loaded: their lines, whom each names, and what they said about the matrix.

create table text_run (
  id integer generated always as identity primary key,
  source_id text not null,
  as_of date not null,
  -- Of the files, the reader, the day and the register: the same again is the same run.
  digest text not null,
  loaded_at timestamptz not null,
  by_whom text not null,
  files jsonb not null,
  connector_version text not null,
  entries integer not null,
  -- Instruments of which it is the whole text, and not only a part of their lists.
  whole_instruments text[] not null default '{}',
  -- Number of report lines by kind.
  counts jsonb not null,
  marking_id smallint not null references marking
);
create unique index text_run_digest on text_run (source_id, digest);
create index text_run_editions on text_run (source_id, as_of, id);
call close_by_marking('text_run');

create table text_line (
  run_id integer not null references text_run,
  number integer not null,
  instrument text not null,
  list text not null,
  -- The entry as the reader gave it.
  entry jsonb not null,
  substance_id text,
  rules text[] not null default '{}',
  marking_id smallint not null references marking,
  primary key (run_id, number)
);
call close_by_marking('text_line');

create table text_report_line (
  run_id integer not null references text_run,
  number integer not null,
  kind text not null check (kind in ('confirmed', 'contradicted', 'new', 'changed', 'gone', 'ending', 'unidentified', 'issue')),
  list text,
  item text,
  text jsonb not null,
  before jsonb,
  diff jsonb not null,
  substance_id text,
  rule_id text,
  until date,
  -- Entry of the matrix that it is about.
  item_key text,
  note jsonb,
  marking_id smallint not null references marking,
  primary key (run_id, number)
);
create index text_report_line_kind on text_report_line (run_id, kind, number);
call close_by_marking('text_report_line');

-- Append-only.
revoke update, delete on text_run, text_line, text_report_line from vigia_writer;
