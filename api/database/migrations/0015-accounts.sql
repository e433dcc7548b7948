-- Accounts lie in a schema of their own that no role of a request may enter: sessions and password hashes are the owner's alone.
create schema account;
revoke all on schema account from public;

create table account.person (
  id text primary key,
  username text not null unique check (username = lower(username)),
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  role text not null default 'public' check (role in ('public', 'leader', 'planner', 'steward', 'admin')),
  district text,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table account.session (
  id text primary key,
  person_id text not null references account.person (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_of_person on account.session (person_id);

-- How a person proves who they are: a password (its scrypt hash), or an account at another office's sign-in server.
create table account.credential (
  id text primary key,
  person_id text not null references account.person (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index credential_of_person on account.credential (person_id);

create table account.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_by_identifier on account.verification (identifier);

-- Failed sign-ins by name and by address, as digests: what was typed as a name may be a password.
create table account.failed_try (
  subject text primary key,
  failures int not null check (failures >= 0),
  last_at timestamptz not null,
  locked_until timestamptz
);
