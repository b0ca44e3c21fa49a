import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Users, and the tables of the sign-in library in a schema of their own. */
export class Accounts1764000000002 implements MigrationInterface {
  readonly name = 'Accounts1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
create table users (
  id uuid primary key,
  name text not null constraint users_name_length check (char_length(name) between 1 and 120),
  email citext not null constraint users_email_unique unique,
  email_verified boolean not null default false,
  image text,
  role text not null default 'student' constraint users_role check (role in ('student', 'tutor', 'admin')),
  phone text constraint users_phone_form check (phone ~ '^\\+[1-9][0-9]{6,14}$'),
  language text not null default 'fr' constraint users_language check (language in ('fr', 'en')),
  time_zone text not null default 'America/Toronto',
  picture_file_id uuid,
  suspended_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
alter table users enable row level security;
create policy users_self on users for select to fouras_api using (id = (select app.viewer_id()));
create policy users_staff on users for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
create policy users_update_self on users for update to fouras_api
  using (id = (select app.viewer_id()) and suspended_at is null)
  with check (id = (select app.viewer_id()) and role = (select app.viewer_role()) and suspended_at is null);
create policy users_sign_in on users for all to fouras_auth using (true) with check (true);
grant select on users to fouras_api;
-- A person changes their own card, never their role, address or suspension: those columns are not granted to updates of the API's role.
grant update (name, phone, language, time_zone, picture_file_id, suspended_at, updated_at) on users to fouras_api;
grant select, insert, update, delete on users to fouras_auth;

create schema auth;
grant usage on schema auth to fouras_auth;

create table auth.session (
  id text primary key,
  token text not null unique,
  user_id uuid not null references public.users (id) on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_by_user on auth.session (user_id);
-- Whatever ends a session (signing out, a new password, a suspension), every process hears of it after the commit and closes its
-- websockets: the live event of server/src/live/events.ts.
create function app.tell_session_ended() returns trigger
  language plpgsql
  as $$
    begin
      perform pg_notify('live', json_build_array(
        json_build_object('topic', 'session', 'userId', old.user_id, 'sessionId', old.id))::text);
      return null;
    end
  $$;
create trigger sessions_ended after delete on auth.session for each row execute function app.tell_session_ended();
-- Signs a user out everywhere. For staff only; the API's role sees no session otherwise.
create function app.end_sessions(person uuid) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
    begin
      if not app.is_staff() then
        raise insufficient_privilege using message = 'Only staff may end the sessions of a user.';
      end if;
      delete from auth.session where user_id = person;
    end
  $$;
revoke all on function app.end_sessions from public;
grant execute on function app.end_sessions to fouras_api;

create table auth.account (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references public.users (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index accounts_by_user on auth.account (user_id);

create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_by_identifier on auth.verification (identifier);

-- Failed sign-ins by address and by account, shared by all processes (rate-limiter-flexible's own table shape).
create table auth.rate_limits (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
grant select, insert, update, delete on all tables in schema auth to fouras_auth;
`;
