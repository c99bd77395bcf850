-- What several streams together say of a signal, the tails of departures, and how far streams run ahead of each other.

alter table series_scan add column latest_period date, add column latest_score double precision;

-- Null: not weighed yet, or nothing else speaks of it.
alter table signal add column corroboration jsonb;
alter table signal drop constraint signal_held_back_check;
alter table signal add constraint signal_held_back_check
  check (held_back in ('false-discovery-rate', 'budget', 'down-slope'));

create table stream_lead (
  leading_stream text not null,
  following_stream text not null,
  lead_months integer not null,
  correlation double precision not null,
  pairs integer not null,
  p_value double precision not null,
  learned_at timestamptz not null,
  marking_id smallint not null references marking,
  primary key (leading_stream, following_stream)
);
call close_by_marking('stream_lead');
