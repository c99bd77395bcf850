-- What of a source's figures may leave in which form, and questions about rows that stay here.

create table statistics_policy (
  id integer generated always as identity primary key,
  source_id text not null,
  -- Null: protected where they are not public.
  figures text check (figures in ('protect', 'as-published')),
  questions text not null check (questions in ('never', 'approval', 'automatic')),
  -- Null: the indicator's own.
  minimum integer check (minimum between 2 and 1000),
  budget integer not null check (budget between 0 and 10000),
  legal_basis text,
  at timestamptz not null,
  by_whom text not null,
  marking_id smallint not null references marking
);
create index statistics_policy_source on statistics_policy (source_id, id);
call close_by_marking('statistics_policy');
-- Append-only: the last row of a source holds.
revoke update, delete on statistics_policy from vigia_writer;

create table statistics_question (
  id uuid primary key,
  -- `in`: another node asked this one; `out`: this one asked.
  direction text not null check (direction in ('in', 'out')),
  -- The other node.
  country text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  question jsonb not null,
  digest text not null,
  state text not null check (state in ('waiting', 'answered', 'refused')),
  -- Why it was refused; stays here.
  reason text,
  -- What was known when it was answered: deliveries up to this one, of this day or before.
  as_of date,
  last_delivery integer,
  answer jsonb,
  answer_digest text,
  -- Cells that were answered; 0 where the same answer was given again.
  cost integer not null default 0,
  decided_at timestamptz,
  decided_by text,
  marking_id smallint not null references marking
);
create index statistics_question_by_source on statistics_question (direction, (question ->> 'source'), asked_at);
call close_by_marking('statistics_question');
-- What was asked stays, and stays as it was asked.
revoke update, delete on statistics_question from vigia_writer;
grant update (state, reason, as_of, last_delivery, answer, answer_digest, cost, decided_at, decided_by)
  on statistics_question to vigia_writer;
