-- The warn room: scans, what they found, what people decided. What a signal shows comes from one series, so it carries
-- that series' marking; a group is only a number that signals share and shows nothing of its own.

create table scan (
  id integer generated always as identity primary key,
  started_at timestamptz not null,
  -- Null: broken off or still running; the next scan takes it up where it stands.
  finished_at timestamptz,
  code_version text not null,
  parameters jsonb not null,
  counts jsonb not null default '{}',
  marking_id smallint not null references marking
);
create index scan_open on scan (id) where finished_at is null;
call close_by_marking('scan');

-- The last look at each series. A series whose `changed_by` or code version differs from it is due.
create table series_scan (
  series_id integer primary key,
  scan_id integer not null references scan,
  changed_by integer not null,
  code_version text not null,
  scanned_at timestamptz not null,
  outcome text not null check (outcome in ('assessed', 'not-assessable', 'not-watched')),
  method text,
  reason text,
  -- One value per period that was tested in this scan: the family over which false discoveries are bounded.
  p_values double precision[] not null default '{}',
  new_signals integer not null default 0,
  updated_signals integer not null default 0,
  closed_signals integer not null default 0,
  unchanged_signals integer not null default 0,
  marking_id smallint not null references marking
);
create index series_scan_scan on series_scan (scan_id);
call close_by_marking('series_scan');

create table signal_group (
  id integer generated always as identity primary key,
  -- The signal that others are compared with; it never changes, so that groups stay what they are.
  anchor_id integer not null unique,
  marking_id smallint not null references marking
);
call close_by_marking('signal_group');

create table signal (
  id integer generated always as identity primary key,
  group_id integer references signal_group,
  kind text not null check (kind in ('increase', 'decrease', 'first-appearance', 're-appearance', 'newly-looked-for')),
  state text not null check (state in ('new', 'in-review', 'verified', 'dismissed', 'closed')),
  series_id integer not null,
  source_id text not null,
  indicator text not null,
  place_id text not null,
  substance_id text,
  dimensions jsonb not null,
  frequency text not null,
  time_window text not null,
  training boolean not null,
  period date not null,
  observed double precision,
  expected double precision,
  lower double precision,
  upper double precision,
  score double precision not null,
  priority double precision not null,
  p_value double precision,
  adjusted_p_value double precision,
  held_back text check (held_back in ('false-discovery-rate', 'budget')),
  -- The day on which the signal was put before the analyst: what counts against the budget of that day.
  released_on date,
  method text not null,
  method_version text not null,
  parameters jsonb not null,
  code_version text not null,
  as_of date not null,
  delivery_id integer not null,
  provisional_from date,
  expectation jsonb not null,
  evidence jsonb not null,
  found_at timestamptz not null,
  found_by integer not null references scan,
  touched_by integer not null references scan,
  decided_at timestamptz,
  -- Score at the moment of the last decision: a dismissed signal is reopened only when it grows well beyond it.
  decided_score double precision,
  marking_id smallint not null references marking,
  unique (series_id, period, kind)
);
create index signal_listing on signal (state, held_back, priority desc);
create index signal_of_group on signal (group_id);
create index signal_of_substance on signal (substance_id, period);
create index signal_touched on signal (touched_by);
call close_by_marking('signal');

create table signal_history (
  id bigint generated always as identity primary key,
  signal_id integer not null references signal,
  at timestamptz not null,
  by_whom text not null,
  event text not null check (event in ('found', 'updated', 'closed', 'reopened', 'review', 'verify', 'dismiss', 'reopen', 'note')),
  reason text,
  note text,
  observed double precision,
  expected double precision,
  upper double precision,
  as_of date,
  state_before text,
  state_after text,
  marking_id smallint not null references marking
);
create index signal_history_signal on signal_history (signal_id, id);
call close_by_marking('signal_history');
-- Append-only.
revoke update, delete on signal_history from vigia_writer;
