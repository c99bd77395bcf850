-- Numbers of markings become integers: whoever may write things with markings of their own could use up 32 767 of them, and a
-- number that is drawn is gone even where its transaction comes to nothing.

create function pg_temp.policies_by_marking() returns table (creation text, removal text) language sql as $$
  select format('create policy %I on %I.%I as %s for %s to %s', policyname, schemaname, tablename, permissive, cmd,
      (select string_agg(quote_ident(role), ', ') from unnest(roles) as role))
      || coalesce(' using (' || replace(qual, '::smallint[]', '::integer[]') || ')', '')
      || coalesce(' with check (' || replace(with_check, '::smallint[]', '::integer[]') || ')', ''),
    format('drop policy %I on %I.%I', policyname, schemaname, tablename)
  from pg_policies
  where schemaname = 'vigia' and concat(qual, with_check) like '%visible_markings()%'
$$;

do $$
declare
  kept record;
  policies text[] := '{}';
  body text;
begin
  -- A policy holds the types of what it names.
  for kept in select * from pg_temp.policies_by_marking() loop
    policies := policies || kept.creation;
    execute kept.removal;
  end loop;

  select prosrc into strict body from pg_proc where oid = 'visible_markings()'::regprocedure;
  drop function visible_markings();
  execute 'alter table marking alter column id type integer';
  for kept in
    select c.relname as name, string_agg(format('alter column %I type integer', a.attname), ', ') as changes
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'vigia'::regnamespace and c.relkind = 'r' and a.atttypid = 'smallint'::regtype
      and a.attname like '%marking\_id' and not a.attisdropped
    group by c.relname
  loop
    execute format('alter table %I %s', kept.name, kept.changes);
  end loop;
  execute format('create function visible_markings() returns integer[] language sql stable security definer set search_path = vigia, pg_temp as %L', body);

  -- The audit trail's own marking is registered by the database itself.
  for kept in
    select p.proname, regexp_replace(pg_get_functiondef(p.oid), '\msmallint\M', 'integer', 'g') as definition
    from pg_proc p where p.pronamespace = 'vigia'::regnamespace and p.proname in ('audit_marking', 'append_audit')
  loop
    if kept.proname = 'audit_marking' then
      drop function audit_marking();
    end if;
    execute kept.definition;
  end loop;

  foreach body in array policies loop
    execute body;
  end loop;
end $$;
revoke execute on function audit_marking() from public;
grant execute on function audit_marking() to vigia_writer;
drop function pg_temp.policies_by_marking();

create or replace procedure close_by_marking(name text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('create policy see on %I for select to vigia_reader, vigia_writer using (marking_id = any ((select visible_markings())::integer[]))', name);
  execute format('create policy add on %I for insert to vigia_writer with check (marking_id = any ((select visible_markings())::integer[]))', name);
  execute format('create policy alter_own on %I for update to vigia_writer using (marking_id = any ((select visible_markings())::integer[])) with check (marking_id = any ((select visible_markings())::integer[]))', name);
  execute format('create policy remove on %I for delete to vigia_writer using (marking_id = any ((select visible_markings())::integer[]))', name);
  execute format('grant select on %I to vigia_reader', name);
  execute format('grant select, insert, update, delete on %I to vigia_writer', name);
end $$;
