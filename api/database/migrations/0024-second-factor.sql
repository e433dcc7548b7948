-- A second factor: the key shared with an app that makes codes, sealed with a key derived from SESSION_SECRET.
create table account.second_factor (
  person_id text primary key references account.person (id) on delete cascade,
  sealed_key bytea not null,
  -- The newest step of 30 seconds whose code was taken: neither that one nor an older one is taken again.
  last_step bigint not null default 0,
  -- Null: shown, and not yet confirmed by a code.
  confirmed_at timestamptz,
  created_at timestamptz not null default now()
);

-- For who lost the app: each is taken once and then removed.
create table account.backup_code (
  person_id text not null references account.second_factor (person_id) on delete cascade,
  digest bytea not null check (octet_length(digest) = 32),
  primary key (person_id, digest)
);

alter table account.person add column last_sign_in_at timestamptz;
update account.person p set last_sign_in_at = l.at
from (select subject, max(at) as at from portal.audit_log where action = 'account sign-in' group by subject) l
where l.subject = p.username;
