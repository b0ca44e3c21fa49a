import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hours that know whether they changed, time off with a history, and proposals of another time. */
export class Availability1764000000008 implements MigrationInterface {
  readonly name = 'Availability1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
-- Counts the saves of the weekly hours, so that a window that was left open does not undo what another one saved.
alter table tutors add column hours_version integer not null default 0;

alter table availability_overrides add constraint availability_overrides_ranges check (jsonb_typeof(ranges) = 'array');

alter table time_off
  -- "Until I say otherwise": ends_at is then far away.
  add column open_ended boolean not null default false,
  -- What students are told; the reason is between the tutor and the company.
  add column message text,
  -- Ended early, or taken back before it began; what was planned stays in ends_at, for the history.
  add column ended_at timestamptz,
  add constraint time_off_reason_length check (char_length(reason) <= 500),
  add constraint time_off_message_length check (char_length(message) <= 1000);

-- A period counts until it was ended; one that was taken back before it began counts for nothing.
create or replace function app.time_off_intervals(tutors uuid[], since timestamptz, until timestamptz)
  returns table (tutor_id uuid, starts_at timestamptz, ends_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select t.tutor_id, t.starts_at, coalesce(t.ended_at, t.ends_at) from time_off t
    where t.tutor_id = any (tutors) and t.starts_at < until and coalesce(t.ended_at, t.ends_at) > since
      and (t.ended_at is null or t.ended_at > t.starts_at)
  $$;

-- What was decided for each session that a period met.
create table time_off_sessions (
  time_off_id uuid not null references time_off (id) on delete cascade,
  appointment_id uuid not null references appointments (id) on delete cascade,
  choice text not null constraint time_off_sessions_choice check (choice in ('keep', 'cancel', 'propose')),
  primary key (time_off_id, appointment_id)
);
create index time_off_sessions_appointment on time_off_sessions (appointment_id);
alter table time_off_sessions enable row level security;
create policy time_off_sessions_read on time_off_sessions for select to fouras_api
  using ((select app.is_staff()) or exists (select from time_off t where t.id = time_off_id));
create policy time_off_sessions_write on time_off_sessions for insert to fouras_api
  with check ((select app.is_staff()));
grant select, insert on time_off_sessions to fouras_api;

-- Another time for a session, kept by a hold until the student answers or the proposal ends.
create table session_proposals (
  id uuid primary key,
  appointment_id uuid not null references appointments (id) on delete cascade,
  held_appointment_id uuid not null constraint session_proposals_hold unique references appointments (id) on delete cascade,
  student_id uuid not null references users (id) on delete cascade,
  tutor_id uuid not null references tutors (user_id) on delete cascade,
  state text not null default 'open' constraint session_proposals_state check (
    state in ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
  message text constraint session_proposals_message_length check (char_length(message) <= 1000),
  -- What it was about when it was made: the session may move afterwards.
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  answered_at timestamptz,
  constraint session_proposals_answered check ((state = 'open') = (answered_at is null)),
  constraint session_proposals_not_itself check (appointment_id <> held_appointment_id)
);
create unique index session_proposals_one_open on session_proposals (appointment_id) where state = 'open';
create index session_proposals_appointment on session_proposals (appointment_id, created_at);
create index session_proposals_student on session_proposals (student_id) where state = 'open';
create index session_proposals_tutor on session_proposals (tutor_id) where state = 'open';
alter table session_proposals enable row level security;
create policy session_proposals_read on session_proposals for select to fouras_api
  using (student_id = (select app.viewer_id()) or tutor_id = (select app.viewer_id()) or (select app.is_staff()));
create policy session_proposals_add on session_proposals for insert to fouras_api
  with check ((select app.is_staff()));
create policy session_proposals_change on session_proposals for update to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update on session_proposals to fouras_api;

-- A session that is cancelled, or moved in another way, needs no other time any more: whoever did it, the slot is let go with it.
create function app.withdraw_proposal() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    hold uuid;
  begin
    update session_proposals set state = 'withdrawn', answered_at = now()
    where appointment_id = new.id and state = 'open'
    returning held_appointment_id into hold;
    if hold is not null then
      with gone as (
        update appointments set state = 'expired', updated_at = now() where id = hold and state = 'held' returning id)
      insert into appointment_changes (id, appointment_id, action, actor_role)
      select gen_random_uuid(), id, 'expire', 'system' from gone;
    end if;
    return null;
  end
  $$;
revoke all on function app.withdraw_proposal from public;
create trigger appointments_withdraw_proposal
  after update of state, starts_at, tutor_id on appointments
  for each row
  when (old.state = 'confirmed'
    and (new.state <> 'confirmed' or new.starts_at <> old.starts_at or new.tutor_id <> old.tutor_id))
  execute function app.withdraw_proposal();
`;
