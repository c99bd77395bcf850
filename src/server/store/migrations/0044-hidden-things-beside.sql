-- What is hidden from somebody takes no name away from what they make.

alter table collection drop constraint collection_alias_key;
alter table collection add constraint collection_alias_once unique (alias, marking_id);

-- Whoever posts an object of which somebody else holds a version that they may not see is told nothing of it: theirs is stored
-- beside it.
do $$
declare
  known text;
begin
  select conname into strict known from pg_constraint
  where conrelid = 'shared_object'::regclass and contype = 'u';
  execute format('alter table shared_object drop constraint %I', known);
end $$;
alter table shared_object add constraint shared_object_version_once
  unique (collection_id, stix_id, version_at, marking_id, digest);

-- Under which markings each peer and each program brought something: markings are kept for ever, so that they are counted.
create table brought_marking (
  subject text not null,
  marking_id integer not null references marking,
  primary key (subject, marking_id)
);
call close_by_marking('brought_marking');
