-- Who signs in: people and their rights, what proves who they are, sessions, tokens of programs. Of every secret only a
-- digest is kept. The rows are for the node itself: no reader sees them but through the services that ask the policies.

create table person (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9._-]{0,62}[a-z0-9]$'),
  subject text not null unique,
  name text not null,
  email text,
  -- ISO 3166-1 alpha-2; empty while nobody said.
  country text not null,
  sectors text[] not null,
  duties text[] not null,
  highest_tlp text check (highest_tlp in ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')),
  -- OpenID Connect: who says so, and under which name there.
  issuer text,
  provider_subject text,
  disabled_at timestamptz,
  created_at timestamptz not null,
  marking_id smallint not null references marking,
  check ((issuer is null) = (provider_subject is null)),
  unique (issuer, provider_subject)
);
call close_by_marking('person');

create table person_history (
  id bigint generated always as identity primary key,
  person_id text not null references person,
  at timestamptz not null,
  by_whom text not null,
  event text not null check (event in ('added', 'changed', 'disabled', 'enabled', 'password-set', 'passkey-added', 'passkey-removed', 'link-made', 'link-used')),
  detail jsonb not null,
  marking_id smallint not null references marking
);
create index person_history_person on person_history (person_id, id);
call close_by_marking('person_history');
-- Append-only.
revoke update, delete on person_history from vigia_writer;

create table person_password (
  person_id text primary key references person,
  -- Argon2id in the PHC string format.
  hash text not null,
  set_at timestamptz not null,
  marking_id smallint not null references marking
);
call close_by_marking('person_password');

create table person_passkey (
  credential_id text primary key,
  person_id text not null references person,
  name text not null,
  -- COSE public key, base64url.
  public_key text not null,
  signature_count bigint not null,
  transports text[] not null,
  added_at timestamptz not null,
  used_at timestamptz,
  marking_id smallint not null references marking
);
create index person_passkey_person on person_passkey (person_id);
call close_by_marking('person_passkey');

-- Links that are good for one sign-in: the first administrator's, and those that replace a lost password.
create table sign_in_link (
  digest text primary key,
  -- Null: whoever uses it becomes the administrator of a node that has nobody.
  person_id text references person,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  marking_id smallint not null references marking
);
call close_by_marking('sign_in_link');

-- A sign-in or registration under way, known to one browser; taken away when it is answered.
create table sign_in_flow (
  digest text primary key,
  kind text not null check (kind in ('passkey-registration', 'passkey', 'provider')),
  person_id text references person,
  content jsonb not null,
  expires_at timestamptz not null,
  marking_id smallint not null references marking
);
create index sign_in_flow_expires on sign_in_flow (expires_at);
call close_by_marking('sign_in_flow');

-- Failed sign-ins since the last one that was right: by account and where it came from.
create table sign_in_attempt (
  -- Digest of the name that was typed, whether or not there is such an account.
  account text not null,
  origin text not null,
  failures integer not null,
  last_at timestamptz not null,
  marking_id smallint not null references marking,
  primary key (account, origin)
);
create index sign_in_attempt_last on sign_in_attempt (last_at);
call close_by_marking('sign_in_attempt');

-- Browsers that a person has signed in from before: others' failures do not slow them.
create table known_device (
  digest text primary key,
  person_id text not null references person,
  first_at timestamptz not null,
  last_at timestamptz not null,
  marking_id smallint not null references marking
);
create index known_device_person on known_device (person_id);
call close_by_marking('known_device');

create table session (
  digest text primary key,
  id integer generated always as identity unique,
  person_id text not null references person,
  method text not null check (method in ('password', 'passkey', 'provider', 'link')),
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  -- Absolute end.
  ends_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('signed-out', 'replaced', 'ended', 'rights-changed', 'disabled', 'credential-changed')),
  address text not null,
  browser text not null,
  marking_id smallint not null references marking
);
create index session_person on session (person_id, ended_at);
call close_by_marking('session');

create table api_token (
  id integer generated always as identity primary key,
  name text not null,
  -- Null: made at the command line of the machine; belongs to the node's operator.
  person_id text references person,
  -- Name for HTTP Basic, where a program must have one of its own.
  user_name text unique,
  secret_digest text not null,
  scopes text[] not null,
  country text not null,
  sectors text[] not null,
  highest_tlp text check (highest_tlp in ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')),
  made_at timestamptz not null,
  made_by text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  marking_id smallint not null references marking
);
create index api_token_person on api_token (person_id);
call close_by_marking('api_token');
