-- Who controls what: versions of the entries of texts of law, and laboratories' lists that are checked against them.

create table control_item (
  id bigint generated always as identity primary key,
  key text not null,
  jurisdiction text not null check (jurisdiction in ('UN', 'CA', 'MX', 'US', 'NL', 'EU')),
  instrument text not null,
  list text not null,
  item text,
  subject_kind text not null check (subject_kind in ('substance', 'rule', 'wording')),
  subject text not null,
  -- As published, by language.
  text jsonb not null,
  since date,
  since_kind text not null check (since_kind in ('in-force', 'wording-since', 'decision', 'seen-in-text', 'approximate', 'unknown')),
  until date,
  status text not null check (status in ('in-force', 'temporary', 'decided', 'proposed', 'bill', 'repealed')),
  basis text not null check (basis in ('named', 'class-wide', 'analogue')),
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  verification text not null check (verification in ('recalled', 'read', 'confirmed', 'contradicted')),
  citation text not null,
  source text not null,
  source_sha256 text,
  -- Day from which the node knew this version; of versions of one day the later row holds.
  recorded_on date not null,
  recorded_at timestamptz not null,
  marking_id smallint not null references marking
);
create index control_item_versions on control_item (key, recorded_on, id);
call close_by_marking('control_item');
-- Append-only.
revoke update, delete on control_item from vigia_writer;

create table screening (
  id integer generated always as identity primary key,
  file_name text not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  row_count integer not null check (row_count between 1 and 10000),
  done_count integer not null default 0,
  law_on date not null,
  known_on date not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  by_whom text not null,
  -- Of the rows that have their answer.
  identified integer not null default 0,
  to_a_person integer not null default 0,
  unknown integer not null default 0,
  refused integer not null default 0,
  listed_somewhere integer not null default 0,
  listed_nowhere integer not null default 0,
  -- Code of the error that stopped it.
  problem text,
  marking_id smallint not null references marking
);
call close_by_marking('screening');

create table screening_row (
  screening_id integer not null references screening on delete cascade,
  row_number integer not null,
  query text not null,
  query_kind text not null check (query_kind in ('smiles', 'inchi', 'inchikey', 'cas', 'name')),
  -- What was found; null until it was its turn.
  outcome text check (outcome in ('identified', 'stereo-question', 'homonym', 'suggestions', 'class-only', 'unknown', 'refused')),
  via text,
  -- Register substances with the name that each was found by.
  substances jsonb,
  -- By jurisdiction: verdict, and list and citation of the strongest entry.
  verdicts jsonb,
  problem text,
  marking_id smallint not null references marking,
  primary key (screening_id, row_number)
);
call close_by_marking('screening_row');
