-- PostGIS, the Vietnamese coordinate systems it lacks, and the roles of the portal.

create extension if not exists postgis;

-- 9209 and 9210 are VN-2000 / TM-3, central meridians 105°30' (Tây Ninh) and 105°45' (Long An). The shift to WGS 84 is in PROJ's
-- sign convention (position vector); PostGIS ships 3405 and 4756 with the same one. The insert runs only when a row differs, so
-- that a database whose owner may not write spatial_ref_sys can be prepared by its administrator.
do $$
declare
  shift constant text := '+towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278';
  wanted record;
  definition text;
begin
  for wanted in
    select * from (values (9209, 105.5, 'VN-2000 / TM-3 105-30'), (9210, 105.75, 'VN-2000 / TM-3 105-45')) as t(srid, meridian, title)
  loop
    definition := format('+proj=tmerc +lat_0=0 +lon_0=%s +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 %s +units=m +no_defs', wanted.meridian, shift);
    if not exists (select from spatial_ref_sys where srid = wanted.srid and trim(proj4text) = definition) then
      insert into spatial_ref_sys (srid, auth_name, auth_srid, proj4text, srtext)
      values (wanted.srid, 'EPSG', wanted.srid, definition, format(
        'PROJCS["%s",GEOGCS["VN-2000",DATUM["Vietnam_2000",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],TOWGS84[-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278],AUTHORITY["EPSG","6756"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4756"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",%s],PARAMETER["scale_factor",0.9999],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","%s"]]',
        wanted.title, wanted.meridian, wanted.srid))
      on conflict (srid) do update
        set auth_name = excluded.auth_name, auth_srid = excluded.auth_srid, proj4text = excluded.proj4text, srtext = excluded.srtext;
    end if;
  end loop;
end
$$;

-- Roles belong to the whole server: they may exist already, and another database's migration may create them at this moment.
-- Nobody logs in as one of them; the portal's user puts one on for each request (SET LOCAL ROLE).
do $$
declare
  role_name text;
begin
  foreach role_name in array array['portal_public', 'portal_reader', 'portal_planner', 'portal_steward'] loop
    for attempt in 1..5 loop
      begin
        if not exists (select from pg_roles where rolname = role_name) then
          execute format('create role %I nologin noinherit', role_name);
        end if;
        if not pg_has_role(current_user, role_name, 'member') then
          execute format('grant %I to current_user', role_name);
        end if;
        exit;
      exception
        when duplicate_object or unique_violation or internal_error then
          if attempt = 5 then
            raise;
          end if;
      end;
    end loop;
  end loop;
end
$$;
