import { databaseRoles } from '../database/in-role.ts';

/**
 * What a dump of one database takes for granted: the roles, which belong to the server, and an empty place. The coordinate systems
 * that the portal added to PostGIS come back with the dump.
 */
export const RESTORE_PRELUDE = `
do $prelude$
declare
  role_name text;
begin
  foreach role_name in array array[${databaseRoles.map((role) => `'${role}'`).join(', ')}] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I nologin %s', role_name, case role_name when 'portal_admin' then 'inherit' else 'noinherit' end);
    end if;
    if not pg_has_role(current_user, role_name, 'member') then
      execute format('grant %I to current_user', role_name);
    end if;
  end loop;
  if not pg_has_role('portal_admin', 'portal_steward', 'member') then
    grant portal_steward to portal_admin;
  end if;
end
$prelude$;
drop schema if exists open, portal, account cascade;
drop table if exists public.schema_migration;
delete from public.spatial_ref_sys where srid in (9209, 9210);
`;
