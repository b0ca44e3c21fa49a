import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appointments: holds, sessions and what makes a double booking impossible. */
export class Appointments1764000000004 implements MigrationInterface {
  readonly name = 'Appointments1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
create table appointments (
  id uuid primary key,
  student_id uuid not null references users (id),
  tutor_id uuid not null references tutors (user_id),
  course_id uuid not null references courses (id),
  state text not null constraint appointments_state check (
    state in ('held', 'confirmed', 'completed', 'student_no_show', 'tutor_no_show', 'cancelled', 'expired')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- The end with the tutor's buffer of the day it was booked.
  taken_until timestamptz not null,
  held_until timestamptz,
  meeting_url text,
  meeting_platform text constraint appointments_platform check (meeting_platform in ('zoom', 'teams', 'meet', 'other')),
  -- Counts changes that calendars must hear of (RFC 5545 SEQUENCE).
  sequence integer not null default 0,
  cancelled_at timestamptz,
  cancelled_by text constraint appointments_cancelled_by check (cancelled_by in ('student', 'tutor', 'admin', 'system')),
  cancel_reason text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint appointments_range check (starts_at < ends_at and ends_at <= taken_until),
  constraint appointments_length check (ends_at - starts_at in (interval '60 minutes', interval '90 minutes', interval '120 minutes')),
  constraint appointments_held_until check ((state = 'held') <= (held_until is not null)),
  constraint appointments_not_self check (student_id <> tutor_id),
  constraint appointments_tutor_no_overlap exclude using gist (
    tutor_id with =, tstzrange(starts_at, taken_until) with &&)
    where (state in ('held', 'confirmed', 'completed', 'student_no_show', 'tutor_no_show')),
  constraint appointments_student_no_overlap exclude using gist (
    student_id with =, tstzrange(starts_at, ends_at) with &&)
    where (state in ('held', 'confirmed', 'completed', 'student_no_show', 'tutor_no_show'))
);
create index appointments_student on appointments (student_id, starts_at, id);
create index appointments_tutor on appointments (tutor_id, starts_at, id);
create index appointments_course on appointments (course_id, starts_at);
create index appointments_start on appointments (starts_at, id);
create index appointments_holds on appointments (held_until) where state = 'held';
create index appointments_to_complete on appointments (ends_at) where state = 'confirmed';
alter table appointments enable row level security;
create policy appointments_read on appointments for select to fouras_api
  using (student_id = (select app.viewer_id()) or tutor_id = (select app.viewer_id()) or (select app.is_staff()));
-- A student may take a slot for themselves and let it go; being confirmed is for the company to say.
create policy appointments_hold on appointments for insert to fouras_api
  with check ((student_id = (select app.viewer_id()) and state = 'held') or (select app.is_staff()));
create policy appointments_student_change on appointments for update to fouras_api
  using (student_id = (select app.viewer_id()) and state in ('held', 'expired'))
  with check (student_id = (select app.viewer_id()) and state in ('held', 'expired'));
create policy appointments_tutor_change on appointments for update to fouras_api
  using (tutor_id = (select app.viewer_id()))
  with check (tutor_id = (select app.viewer_id()));
create policy appointments_staff on appointments for update to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update on appointments to fouras_api;

create table appointment_changes (
  id uuid primary key,
  appointment_id uuid not null references appointments (id) on delete cascade,
  action text not null,
  at timestamptz not null default now(),
  actor_id uuid,
  actor_role text not null,
  reason text,
  details jsonb
);
create index appointment_changes_appointment on appointment_changes (appointment_id, at);
alter table appointment_changes enable row level security;
create policy appointment_changes_read on appointment_changes for select to fouras_api
  using (exists (select from appointments a where a.id = appointment_id));
create policy appointment_changes_add on appointment_changes for insert to fouras_api
  with check (actor_id is not distinct from (select app.viewer_id())
    and actor_role = (select app.viewer_role())
    and exists (select from appointments a where a.id = appointment_id));
grant select, insert on appointment_changes to fouras_api;

-- A tutor's personal default link: for the tutor, and for whoever has a session with them.
create table tutor_meeting_links (
  tutor_id uuid primary key references tutors (user_id) on delete cascade,
  url text not null,
  platform text not null constraint tutor_meeting_links_platform check (platform in ('zoom', 'teams', 'meet', 'other')),
  updated_at timestamptz not null default now()
);
alter table tutor_meeting_links enable row level security;
create policy tutor_meeting_links_read on tutor_meeting_links for select to fouras_api
  using (tutor_id = (select app.viewer_id()) or (select app.is_staff())
    or exists (select from appointments a
      where a.tutor_id = tutor_meeting_links.tutor_id and a.student_id = (select app.viewer_id()) and a.state = 'confirmed'));
create policy tutor_meeting_links_write on tutor_meeting_links for all to fouras_api
  using (tutor_id = (select app.viewer_id()) or (select app.is_staff()))
  with check (tutor_id = (select app.viewer_id()) or (select app.is_staff()));
grant select, insert, update, delete on tutor_meeting_links to fouras_api;

-- What is taken of tutors' time, and of the asking student's own, without saying by whom: all that a slot list needs.
create function app.taken_intervals(tutors uuid[], since timestamptz, until timestamptz)
  returns table (tutor_id uuid, starts_at timestamptz, ends_at timestamptz, taken_until timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select a.tutor_id, a.starts_at, a.ends_at, a.taken_until from appointments a
    -- no session with its buffer is longer than that: the index leaves the past alone
    where a.tutor_id = any (tutors) and a.starts_at < until and a.starts_at > since - interval '12 hours' and a.taken_until > since
      and a.state in ('held', 'confirmed', 'completed', 'student_no_show', 'tutor_no_show')
      and (a.state <> 'held' or a.held_until > now())
  $$;
create function app.time_off_intervals(tutors uuid[], since timestamptz, until timestamptz)
  returns table (tutor_id uuid, starts_at timestamptz, ends_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select t.tutor_id, t.starts_at, t.ends_at from time_off t
    where t.tutor_id = any (tutors) and t.starts_at < until and t.ends_at > since
  $$;
-- Holds that ran out still stand in the way of the exclusion constraints: whoever wants the time lets them go first.
-- All of them by one statement in the order of their ids, so that two who want the same times never wait for each other.
create function app.release_expired_holds(tutors uuid[], student uuid, since timestamptz, until timestamptz) returns void
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    with gone as (
      update appointments a set state = 'expired', updated_at = now()
      where a.id in (
        select b.id from appointments b
        where b.state = 'held' and b.held_until <= now() and (b.tutor_id = any (tutors) or b.student_id = student)
          and tstzrange(b.starts_at, b.taken_until) && tstzrange(since, until)
        order by b.id for update)
      returning a.id)
    insert into appointment_changes (id, appointment_id, action, actor_role)
    select gen_random_uuid(), id, 'expire', 'system' from gone
  $$;
-- Upcoming sessions of each tutor, for the fair choice among "any tutor".
create function app.tutor_loads(tutors uuid[], since timestamptz)
  returns table (tutor_id uuid, upcoming bigint)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select t.id, count(a.id) from unnest(tutors) as t (id)
    left join appointments a on a.tutor_id = t.id and a.starts_at >= since
      and (a.state = 'confirmed' or (a.state = 'held' and a.held_until > now()))
    group by t.id
  $$;
revoke all on function app.taken_intervals, app.time_off_intervals, app.release_expired_holds, app.tutor_loads from public;
grant execute on function app.taken_intervals, app.time_off_intervals, app.release_expired_holds, app.tutor_loads to fouras_api;

create table reviews (
  id uuid primary key,
  appointment_id uuid not null constraint reviews_once unique references appointments (id),
  student_id uuid not null references users (id),
  tutor_id uuid not null references tutors (user_id),
  clarity smallint not null constraint reviews_clarity check (clarity between 1 and 5),
  knowledge smallint not null constraint reviews_knowledge check (knowledge between 1 and 5),
  punctuality smallint not null constraint reviews_punctuality check (punctuality between 1 and 5),
  kindness smallint not null constraint reviews_kindness check (kindness between 1 and 5),
  comment text constraint reviews_comment_length check (char_length(comment) <= 2000),
  hidden_at timestamptz,
  created_at timestamptz not null default now()
);
create index reviews_tutor on reviews (tutor_id, created_at desc) where hidden_at is null;
alter table reviews enable row level security;
create policy reviews_read on reviews for select to fouras_api
  using (hidden_at is null or student_id = (select app.viewer_id()) or (select app.is_staff()));
create policy reviews_write on reviews for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update, delete on reviews to fouras_api;
`;
