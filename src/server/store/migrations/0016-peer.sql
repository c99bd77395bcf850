-- Other nodes: what was agreed with each, by which keys it is known, and how the line to it is.

create table peer (
  country text primary key check (country ~ '^[A-Z]{2}$'),
  node uuid not null unique,
  identity text not null,
  name text,
  url text,
  collection uuid,
  protocol_versions smallint[] not null,
  profile text not null check (profile in ('member', 'partner')),
  state text not null check (state in ('active', 'suspended', 'removed')),
  highest_tlp text check (highest_tlp in ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT')),
  sectors text[] not null default '{}',
  agreement_from date,
  agreement_until date,
  revision integer not null,
  added_at timestamptz not null,
  marking_id smallint not null references marking
);
call close_by_marking('peer');

create table peer_key (
  fingerprint text primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
  country text not null references peer,
  public_jwk jsonb not null,
  since timestamptz not null,
  until timestamptz,
  endorsed_by text,
  marking_id smallint not null references marking
);
create index peer_key_country on peer_key (country);
call close_by_marking('peer_key');

create table peer_event (
  id integer generated always as identity primary key,
  country text not null references peer,
  revision integer not null,
  at timestamptz not null,
  by_whom text not null,
  event text not null check (event in ('added', 'allowed', 'suspended', 'resumed', 'removed', 'key-changed')),
  content jsonb not null,
  marking_id smallint not null references marking
);
create index peer_event_country on peer_event (country, id);
call close_by_marking('peer_event');
revoke update, delete on peer_event from vigia_writer;

create table peer_contact (
  country text primary key references peer,
  tried_at timestamptz,
  succeeded_at timestamptz,
  heard_at timestamptz,
  failures integer not null default 0,
  last_error text,
  clock_skew_seconds double precision,
  software_version text,
  marking_id smallint not null references marking
);
call close_by_marking('peer_contact');

create table peer_token_use (
  country text not null,
  jti text not null,
  until timestamptz not null,
  marking_id smallint not null references marking,
  primary key (country, jti)
);
create index peer_token_use_until on peer_token_use (until);
call close_by_marking('peer_token_use');
