-- Administrators: stewards who also see to the accounts and read the audit log.
do $$
begin
  for attempt in 1..5 loop
    begin
      if not exists (select from pg_roles where rolname = 'portal_admin') then
        create role portal_admin nologin inherit;
      end if;
      if not pg_has_role('portal_admin', 'portal_steward', 'member') then
        grant portal_steward to portal_admin;
      end if;
      if not pg_has_role(current_user, 'portal_admin', 'member') then
        grant portal_admin to current_user;
      end if;
      exit;
    exception
      when duplicate_object or unique_violation or internal_error then
        if attempt = 5 then
          raise;
        end if;
    end;
  end loop;
end
$$;

-- The audit log as a chain: each entry has a seal whose hash covers what the entry says and the seal before it, numbered without a gap.
-- Who changes, removes or reorders entries must make every later seal anew, and then the head differs from one noted elsewhere.
create table portal.audit_seal (
  seq bigint primary key check (seq > 0),
  entry_id bigint not null unique references portal.audit_log,
  previous bytea not null check (octet_length(previous) = 32),
  hash bytea not null check (octet_length(hash) = 32)
);
create trigger audit_seal_append_only before update or delete on portal.audit_seal
  for each row execute function portal.refuse_change();
create trigger audit_seal_no_truncate before truncate on portal.audit_seal
  for each statement execute function portal.refuse_change();
create index audit_log_actor on portal.audit_log (actor);
create index audit_log_action on portal.audit_log (action);

-- One value in the text that is hashed: its length in bytes of UTF-8, a colon, the value, a semicolon; "-;" stands for null. No value
-- can pretend to be another one and the start of the next.
create function portal.audit_part(p_value text) returns text language sql immutable set search_path = pg_catalog as $$
  select case when p_value is null then '-;' else octet_length(convert_to(p_value, 'UTF8')) || ':' || p_value || ';' end
$$;

-- seq, id, at (UTC, microseconds), actor, action, subject, before, after, reason. jsonb prints in one way alone: keys by length and bytes.
-- geodata/audit/canonical-entry.ts says the same in TypeScript, and the verification uses that one.
create function portal.audit_text(p_seq bigint, p_entry portal.audit_log) returns text
language sql stable set search_path = pg_catalog as $$
  select portal.audit_part(p_seq::text) || portal.audit_part(p_entry.id::text)
    || portal.audit_part(to_char(p_entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || portal.audit_part(p_entry.actor) || portal.audit_part(p_entry.action) || portal.audit_part(p_entry.subject)
    || portal.audit_part(p_entry.before::text) || portal.audit_part(p_entry.after::text)
    || portal.audit_part(p_entry.reason)
$$;

create function portal.append_seal(p_entry portal.audit_log) returns void
language plpgsql set search_path = pg_catalog as $$
declare
  v_seq bigint;
  v_hash bytea;
begin
  -- One seal at a time, to the end of the transaction; each statement below sees what was committed before it.
  perform pg_advisory_xact_lock(3992023);
  select seq, hash into v_seq, v_hash from portal.audit_seal order by seq desc limit 1;
  v_seq := coalesce(v_seq, 0) + 1;
  v_hash := coalesce(v_hash, decode(repeat('00', 32), 'hex'));
  insert into portal.audit_seal (seq, entry_id, previous, hash)
  values (v_seq, p_entry.id, v_hash, sha256(v_hash || convert_to(portal.audit_text(v_seq, p_entry), 'UTF8')));
end $$;

-- Sealed when the transaction ends: only then is the order of the chain settled, and no lock of it is held while others are awaited.
create function portal.seal_entry() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform portal.append_seal(new);
  return null;
end $$;

do $$
declare
  v_entry portal.audit_log;
begin
  for v_entry in select * from portal.audit_log order by id loop
    perform portal.append_seal(v_entry);
  end loop;
end
$$;

create constraint trigger audit_sealed after insert on portal.audit_log
  deferrable initially deferred for each row execute function portal.seal_entry();

revoke all on function portal.audit_part, portal.audit_text, portal.append_seal, portal.seal_entry from public;

-- Whoever may write appends what an entry tells; its number and its instant are the database's own. Readers append that they took a file.
revoke all on portal.audit_log, portal.audit_seal from portal_public, portal_reader, portal_planner, portal_steward;
grant insert (actor, action, subject, before, after, reason) on portal.audit_log
  to portal_reader, portal_planner, portal_steward;
grant select on portal.audit_log, portal.audit_seal to portal_admin;
