import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each person wants to be told of and how, and which reminders of sessions have been sent. */
export class Reminders1764000000102 implements MigrationInterface {
  readonly name = 'Reminders1764000000102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
-- Only what somebody has decided: where there is no row, they are told.
create table notification_preferences (
  user_id uuid not null references users (id) on delete cascade,
  kind text not null constraint notification_preferences_kind check (
    kind in ('reminder_day', 'reminder_hours', 'reminder_minutes', 'message')),
  channel text not null constraint notification_preferences_channel check (channel in ('app', 'mail')),
  enabled boolean not null,
  updated_at timestamptz not null default now(),
  primary key (user_id, kind, channel)
);
alter table notification_preferences enable row level security;
create policy notification_preferences_own on notification_preferences for all to fouras_api
  using (user_id = (select app.viewer_id()) or (select app.is_staff()))
  with check (user_id = (select app.viewer_id()) or (select app.is_staff()));
grant select, insert, update on notification_preferences to fouras_api;

-- A reminder is of a session at a time: one that is moved gets new ones. The key is what makes each be sent once.
create table session_reminders (
  appointment_id uuid not null references appointments (id) on delete cascade,
  user_id uuid not null references users (id) on delete cascade,
  kind text not null constraint session_reminders_kind check (kind in ('reminder_day', 'reminder_hours', 'reminder_minutes')),
  starts_at timestamptz not null,
  sent_at timestamptz not null,
  primary key (appointment_id, user_id, kind, starts_at)
);
alter table session_reminders enable row level security;
create policy session_reminders_staff on session_reminders for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert on session_reminders to fouras_api;
-- What comes up soon, for the job that looks every minute.
create index appointments_upcoming on appointments (starts_at) where state = 'confirmed';
`;
