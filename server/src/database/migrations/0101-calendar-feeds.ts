import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Private addresses under which calendars of others read a person's sessions. */
export class CalendarFeeds1764000000101 implements MigrationInterface {
  readonly name = 'CalendarFeeds1764000000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
-- One address a person: a new one replaces the old, which is forgotten.
create table calendar_feeds (
  user_id uuid primary key references users (id) on delete cascade,
  -- SHA-256 of the secret in the address: whoever reads the table, or a backup of it, can't read a calendar.
  token_hash bytea not null constraint calendar_feeds_token_unique unique,
  created_at timestamptz not null default now()
);
alter table calendar_feeds enable row level security;
create policy calendar_feeds_own on calendar_feeds for all to fouras_api
  using (user_id = (select app.viewer_id()) or (select app.is_staff()))
  with check (user_id = (select app.viewer_id()) or (select app.is_staff()));
grant select (user_id, created_at), insert, update, delete on calendar_feeds to fouras_api;

-- Whose calendar an address is, for a calendar program that nobody is signed in to. Nobody who was suspended has one.
create function app.calendar_feed_owner(hash bytea) returns table (id uuid, role text, language text, time_zone text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select u.id, u.role, u.language, u.time_zone from calendar_feeds f join users u on u.id = f.user_id
    where f.token_hash = hash and u.suspended_at is null
  $$;
revoke all on function app.calendar_feed_owner from public;
grant execute on function app.calendar_feed_owner to fouras_api;
`;
