-- What an approval changes, as PostGIS measured it in the transaction of the approval: communes before and after its
-- works. Beside it stays what the planner's browser reckoned when the scenario was saved.
create table portal.scenario_approval (
  scenario_id uuid not null,
  seq int not null,
  -- The light of this day, in roads of these classes.
  light_on date not null,
  classes text[] not null,
  -- contract/scenarios.ts tells their shape.
  units jsonb not null,
  primary key (scenario_id, seq),
  foreign key (scenario_id, seq) references portal.scenario_event
);

create trigger scenario_approval_append_only before update or delete on portal.scenario_approval
  for each row execute function portal.refuse_change();
create trigger scenario_approval_no_truncate before truncate on portal.scenario_approval
  for each statement execute function portal.refuse_change();

create policy own_district on portal.scenario_approval using (portal.owns_scenario(scenario_id));
alter table portal.scenario_approval enable row level security;

grant select on portal.scenario_approval to portal_planner, portal_steward;
grant insert on portal.scenario_approval to portal_steward;
