-- Reports that were built to be kept: what was ordered, how far the building is, and the files as they were made. Until a report
-- is done only whoever ordered it sees it; then whoever may see everything that it was made from.

create table account_report (
  id text primary key,
  strategy text not null,
  as_known_on date not null,
  -- Null: nothing is compared.
  since date,
  languages text[] not null,
  formats text[] not null,
  audience text not null check (audience in ('reader', 'public')),
  state text not null check (state in ('building', 'done', 'failed')),
  -- Of a report that is being built: what is done at the moment, and how many of how many.
  step text not null check (step in ('gathering', 'questions', 'files')),
  step_done integer not null,
  step_all integer not null,
  -- Code and details of the error that stopped it.
  problem jsonb,
  training boolean not null,
  made_at timestamptz not null,
  -- When the building last went on: one that stands still was left by a process that ended.
  touched_at timestamptz not null,
  maker text not null,
  maker_name text not null,
  marking_id integer not null references marking
);
create index account_report_made on account_report (made_at desc);
call close_by_marking('account_report');
revoke delete on account_report from vigia_writer;

-- Kept as they were made, so that a report stays the same whatever later versions would make of the same data.
create table account_report_file (
  report_id text not null references account_report,
  name text not null,
  format text not null check (format in ('pdf', 'html', 'docx', 'package')),
  -- Null: the data package.
  language text,
  bytes integer not null,
  sha256 text not null,
  content bytea not null,
  marking_id integer not null references marking,
  primary key (report_id, name)
);
call close_by_marking('account_report_file');
-- Append-only.
revoke update, delete on account_report_file from vigia_writer;
