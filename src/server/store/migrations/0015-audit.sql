-- What was done, refused and shown, by whom: one chain of entries that nobody can alter unnoticed.

create table audit_entry (
  seq bigint primary key,
  at timestamptz not null,
  subject text not null,
  reader_kind text not null,
  reader_name text not null,
  country text not null,
  action text not null,
  object_kind text,
  object_id text,
  outcome text not null check (outcome in ('done', 'refused', 'failed')),
  detail jsonb not null,
  marking_id smallint not null references marking,
  -- SHA-256 of the hash before it and the entry's canonical JSON; the first has 64 zeros before it.
  hash text not null check (hash ~ '^[0-9a-f]{64}$')
);
create index audit_entry_subject on audit_entry (subject, seq);
create index audit_entry_action on audit_entry (action, seq);
call close_by_marking('audit_entry');

create table audit_checkpoint (
  seq bigint primary key,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  key_fingerprint text not null,
  public_key jsonb not null,
  -- Canonical JSON, exactly as it was signed.
  statement text not null,
  signature text not null,
  marking_id smallint not null references marking
);
call close_by_marking('audit_checkpoint');

-- Auditors see everything that their clearance reaches, everybody sees what they did themselves; the public is nobody.
drop policy see on audit_entry;
create policy see on audit_entry for select to vigia_reader, vigia_writer using (
  (reader_kind <> 'public' and subject = (select clearance() ->> 'subject'))
  or ((select coalesce((clearance() ->> 'mayAudit')::boolean, false)) and marking_id = any ((select visible_markings())::smallint[]))
);
drop policy see on audit_checkpoint;
create policy see on audit_checkpoint for select to vigia_reader, vigia_writer using (
  (select coalesce((clearance() ->> 'mayAudit')::boolean, false)) and marking_id = any ((select visible_markings())::smallint[])
);

-- Entries come through the function below alone.
drop policy add on audit_entry;
drop policy alter_own on audit_entry;
drop policy remove on audit_entry;
drop policy alter_own on audit_checkpoint;
drop policy remove on audit_checkpoint;
revoke insert, update, delete, truncate on audit_entry from vigia_writer;
revoke update, delete, truncate on audit_checkpoint from vigia_writer;

-- The marking of the audit trail: it stays with the node that wrote it.
create function audit_marking() returns smallint language plpgsql security definer set search_path = vigia, pg_temp as $$
declare
  found_id smallint;
begin
  for attempt in 1..2 loop
    select id into found_id from marking
    where tlp = 'AMBER+STRICT' and releasable_to = '{}' and sectors = '{}' and caveats = '{NO-ONWARD}' and legal_basis is null
      and originators = '{}' and recipients = '{}' and embargo_until is null and expires is null;
    exit when found;
    insert into marking (tlp, tlp_rank, caveats) values ('AMBER+STRICT', 3, '{NO-ONWARD}') on conflict do nothing;
  end loop;
  return found_id;
end $$;

-- The end of the chain, held by the asking transaction until it ends.
create function audit_head(out seq bigint, out hash text) language plpgsql security definer set search_path = vigia, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('vigia.audit'));
  select e.seq, e.hash into seq, hash from audit_entry e order by e.seq desc limit 1;
  seq := coalesce(seq, 0);
  hash := coalesce(hash, repeat('0', 64));
end $$;

-- Adds entries, given as their canonical JSON; every column is taken from that text, so that the two cannot differ.
create function append_audit(entries text[]) returns void language plpgsql security definer set search_path = vigia, pg_temp as $$
declare
  head record;
  entry text;
  fields jsonb;
  marked smallint := audit_marking();
begin
  if clearance() is null then
    raise exception 'nothing is recorded on nobody''s behalf';
  end if;
  select * into head from audit_head();
  foreach entry in array entries loop
    fields := entry::jsonb;
    head.seq := head.seq + 1;
    head.hash := encode(sha256(convert_to(head.hash || entry, 'UTF8')), 'hex');
    insert into audit_entry (seq, at, subject, reader_kind, reader_name, country, action, object_kind, object_id, outcome, detail,
        marking_id, hash)
      values (head.seq, (fields ->> 'at')::timestamptz, fields ->> 'subject', fields ->> 'kind', fields ->> 'name',
        fields ->> 'country', fields ->> 'action', fields -> 'object' ->> 'kind', fields -> 'object' ->> 'id',
        fields ->> 'outcome', fields -> 'detail', marked, head.hash);
  end loop;
end $$;

revoke execute on function append_audit(text[]), audit_head(), audit_marking() from public;
grant execute on function append_audit(text[]), audit_head(), audit_marking() to vigia_writer;
