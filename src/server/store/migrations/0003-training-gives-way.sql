-- Training data gives way whole: figures, records, deliveries and what scans found in them. The writer may not delete
-- history, so this one removal runs as the owner, and touches nothing but training data.
create function forget_training_data() returns void language sql security definer set search_path = vigia, pg_temp as $$
  -- A scan that is saving a shard ends first: what it found goes too.
  select pg_advisory_xact_lock(hashtext('vigia.warn'));
  delete from signal_history h using signal s where s.id = h.signal_id and s.training;
  delete from signal where training;
  delete from signal_group g where not exists (select from signal s where s.group_id = g.id);
  delete from series_scan n using series s where s.id = n.series_id and s.training;
  delete from observation o using series s where s.id = o.series_id and s.training;
  delete from series where training;
  delete from record where training;
  delete from delivery where training;
$$;
revoke execute on function forget_training_data() from public;
grant execute on function forget_training_data() to vigia_writer;
