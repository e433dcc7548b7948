-- Editing light. An edit bears the id its client made: sent twice, it is one record.
alter table portal.light_record add column edit_id uuid unique;

-- What an edit touches is found by segment and by route when only that is published anew.
create index light_piece_segment on portal.light_piece (segment_id);
create index light_piece_route on portal.light_piece (route_id);
create index road_shape_route on portal.road_shape (route_id);

-- Two editors of one segment take turns, in the order of ids so that two lists never wait for each other. Locking a
-- row needs the right to change it, which planners do not have: this function may lock, and does nothing else.
create function portal.take_turns(p_segments bigint[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform 1 from portal.segment where id = any (p_segments) order by id for no key update;
end $$;

-- The source that edits are recorded under: made with the first of them.
create function portal.edit_source() returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare v_id bigint;
begin
  select id into v_id from portal.source
    where kind = 'light' and loaded_by = 'edits of light' order by id limit 1;
  if v_id is null then
    insert into portal.source (kind, title, attribution, licence, loaded_by)
    values ('light', 'Cập nhật đèn trên cổng', 'Cập nhật đèn trên cổng', 'không rõ (unknown)', 'edits of light')
    returning id into v_id;
  end if;
  update portal.source set retired_at = null where id = v_id and retired_at is not null;
  return v_id;
end $$;

revoke all on function portal.take_turns, portal.edit_source from public;
grant execute on function portal.take_turns, portal.edit_source to portal_planner, portal_steward;
