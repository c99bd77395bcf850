-- What is hidden from somebody takes no name away from what they make.

alter table collection drop constraint collection_alias_key;
alter table collection add constraint collection_alias_once unique (alias, marking_id);
