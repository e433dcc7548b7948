-- Emulation blocks: the public reads which communes belong to one, and how many organisations, never which. A count
-- below three is hidden. While some block has one or two, the exact counts of the others are hidden too: the register
-- tells the total, and subtracting would leave the small one.
create view open.emulation_block as
  select b.id, b.code, b.name,
    case when n.organisations >= 3 and not bool_or(n.organisations in (1, 2)) over ()
      then n.organisations end as organisations,
    n.organisations < 3 as organisations_below_three
  from portal.emulation_block b
  cross join lateral (
    select count(m.organisation_id)::int as organisations
    from portal.emulation_block_member m where m.block_id = b.id) n;

create view open.emulation_block_unit with (security_barrier) as
  select block_id, unit_id from portal.emulation_block_member where unit_id is not null;

grant select on open.emulation_block, open.emulation_block_unit
  to portal_public, portal_reader, portal_planner, portal_steward;
