-- Telling people: what happened waits in a queue that is filled in the transaction in which it happened; who wants to hear of
-- what; what each person was told; messages on their way. What a notice says is not kept: it is read again, under the rights
-- that its reader has then. The rows are for the node itself.

-- Names may be alike; null: at the command line by nobody who signed in, and before this was kept.
alter table alert_event add column by_subject text;

-- What happened and nobody was told of yet.
create table notice_event (
  id bigint generated always as identity primary key,
  alert_event_id bigint,
  signal_id integer,
  at timestamptz not null,
  marking_id smallint not null references marking,
  check ((alert_event_id is null) <> (signal_id is null))
);
call close_by_marking('notice_event');

create function queue_alert_notice() returns trigger language plpgsql as $$
begin
  insert into notice_event (alert_event_id, at, marking_id) values (new.id, new.at, new.marking_id);
  return null;
end $$;
create trigger queue_alert_notice after insert on alert_event for each row
  when (new.event in ('published', 'updated', 'retracted', 'received', 'submitted'))
  execute function queue_alert_notice();

create function queue_signal_notice() returns trigger language plpgsql as $$
begin
  insert into notice_event (signal_id, at, marking_id) values (new.id, now(), new.marking_id);
  return null;
end $$;
create trigger queue_signal_notice after update of released_on on signal for each row
  when (old.released_on is null and new.released_on is not null)
  execute function queue_signal_notice();

create table notice_subscription (
  id integer generated always as identity primary key,
  -- Whose it is.
  subject text not null,
  topics text[] not null,
  filters jsonb not null,
  channel text not null check (channel in ('inbox', 'email', 'webhook')),
  webhook_url text,
  -- Signs what goes there; it cannot be a digest.
  webhook_secret text,
  language text not null check (language in ('en', 'fr', 'es')),
  schedule jsonb not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  marking_id smallint not null references marking,
  check ((channel = 'webhook') = (webhook_url is not null) and (webhook_url is null) = (webhook_secret is null))
);
create index notice_subscription_subject on notice_subscription (subject);
call close_by_marking('notice_subscription');

create table notice (
  id bigint generated always as identity primary key,
  subject text not null,
  -- What happened: nobody is told of it twice.
  event_key text not null,
  topic text not null,
  alert_id integer references alert,
  -- Group of signals; real data may have replaced it.
  group_id integer,
  at timestamptz not null,
  read_at timestamptz,
  marking_id smallint not null references marking,
  unique (subject, event_key),
  check ((alert_id is null) <> (group_id is null))
);
create index notice_subject on notice (subject, id desc);
call close_by_marking('notice');

create table notice_message (
  -- Goes with every attempt, so that a receiver knows the second from the first.
  id uuid primary key,
  subscription_id integer not null references notice_subscription,
  is_test boolean not null,
  state text not null check (state in ('waiting', 'sent', 'withheld', 'dead')),
  created_at timestamptz not null,
  next_at timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  ended_at timestamptz,
  marking_id smallint not null references marking
);
create index notice_message_next on notice_message (next_at) where state = 'waiting';
create index notice_message_subscription on notice_message (subscription_id, created_at);
call close_by_marking('notice_message');

create table notice_delivery (
  notice_id bigint not null references notice,
  subscription_id integer not null references notice_subscription,
  due_at timestamptz not null,
  -- Null until it goes into a message.
  message_id uuid references notice_message,
  marking_id smallint not null references marking,
  primary key (notice_id, subscription_id)
);
create index notice_delivery_due on notice_delivery (due_at) where message_id is null;
create index notice_delivery_message on notice_delivery (message_id);
call close_by_marking('notice_delivery');
