-- What people decide about names that sources report and the register does not know.

create table substance_identification (
  id integer generated always as identity primary key,
  -- The reported name, a row of substance of the kind reported.
  substance_id text not null,
  decision text not null check (decision in ('same-as', 'not-a-substance', 'new-substance', 'undecided')),
  identified_as text,
  at timestamptz not null,
  by_whom text not null,
  note text,
  marking_id smallint not null references marking,
  check ((decision = 'same-as') = (identified_as is not null))
);
create index substance_identification_of on substance_identification (substance_id, id);
call close_by_marking('substance_identification');
-- Append-only: the latest decision counts.
revoke update, delete on substance_identification from vigia_writer;

-- What the latest decision says, where it says "the same as"; deliveries leave it alone.
alter table substance add column identified_as text;
create index substance_identified_as on substance (identified_as) where identified_as is not null;
