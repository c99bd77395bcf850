-- What people keep off the list for a time, how they change what a watch asks for, and the log of who decided what.

create table mute (
  id integer generated always as identity primary key,
  scope text not null check (scope in ('series', 'substance-place', 'indicator-source')),
  series_id integer,
  substance_id text,
  place_id text,
  indicator text,
  source_id text,
  reason text not null check (reason in ('known-event', 'data-error', 'reporting-change', 'followed-elsewhere', 'not-relevant')),
  -- Last day on which its signals stay off the list.
  until date not null,
  -- Set where somebody ended it before that day.
  ended_at timestamptz,
  marking_id smallint not null references marking,
  check (case scope
    when 'series' then series_id is not null
    when 'substance-place' then place_id is not null
    else indicator is not null and source_id is not null end)
);
call close_by_marking('mute');

-- The last day of the mutes that cover a signal; null: none does. A day that has passed mutes nothing.
alter table signal add column muted_until date;

create table watch_setting (
  id integer generated always as identity primary key,
  indicator text not null,
  frequency text not null,
  time_window text not null,
  method text not null,
  -- What differs from the choice of the domain; empty: back to it.
  parameters jsonb not null,
  fewest_per_period double precision,
  reason text not null,
  state text not null check (state in ('proposed', 'accepted', 'rejected', 'withdrawn', 'replaced')),
  -- What the change would have added and removed, as computed when it was proposed.
  preview jsonb not null,
  reviewed_by_proposer boolean not null default false,
  marking_id smallint not null references marking
);
create unique index watch_setting_in_force on watch_setting (indicator, frequency, time_window, method) where state = 'accepted';
call close_by_marking('watch_setting');

create table warn_decision (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  by_whom text not null,
  event text not null check (event in ('muted', 'unmuted', 'proposed', 'accepted', 'rejected', 'withdrawn', 'replaced')),
  mute_id integer references mute,
  setting_id integer references watch_setting,
  note text,
  marking_id smallint not null references marking,
  check (num_nonnulls(mute_id, setting_id) = 1)
);
call close_by_marking('warn_decision');
-- Append-only.
revoke update, delete on warn_decision from vigia_writer;
