-- How substances come onto lists: processes that people follow, step by step, and who changed what.

create table scheduling_process (
  id integer generated always as identity primary key,
  jurisdiction text not null check (jurisdiction in ('UN', 'CA', 'MX', 'US', 'NL', 'EU')),
  procedure text not null,
  subject_kind text not null check (subject_kind in ('substance', 'class')),
  subject_id text not null,
  -- Key of the gap that it was opened for.
  gap_key text,
  owner text not null,
  state text not null check (state in ('open', 'done', 'stopped')),
  started_on date not null,
  marking_id smallint not null references marking
);
create index scheduling_process_gap on scheduling_process (gap_key) where gap_key is not null;
call close_by_marking('scheduling_process');

-- What people wrote about a step; a step that nobody touched has no row.
create table scheduling_step (
  process_id integer not null references scheduling_process,
  step text not null,
  done_on date,
  -- Set by a person; it goes before the day that the law's clock gives.
  due_on date,
  note text,
  documents jsonb not null,
  marking_id smallint not null references marking,
  primary key (process_id, step)
);
call close_by_marking('scheduling_step');

create table scheduling_event (
  id bigint generated always as identity primary key,
  process_id integer not null references scheduling_process,
  at timestamptz not null,
  by_whom text not null,
  event text not null check (event in ('opened', 'step-done', 'step-undone', 'step-due', 'step-note', 'document-added', 'owner-changed', 'noted', 'done', 'stopped', 'reopened')),
  step text,
  note text,
  marking_id smallint not null references marking
);
create index scheduling_event_process on scheduling_event (process_id, id);
call close_by_marking('scheduling_event');
-- Append-only.
revoke update, delete on scheduling_event from vigia_writer;
