-- What people muted and changed while they practised, and what was learned from invented figures, goes with the training
-- data: none of it may bear on real figures. A node that holds training data holds no other, so that all of it is practice.
create or replace function forget_training_data() returns void language sql security definer set search_path = vigia, pg_temp as $$
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
  delete from warn_decision;
  delete from mute;
  delete from watch_setting;
  delete from stream_lead;
  delete from setting where name = 'stream-leads-learned';
$$;
