import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Series: sessions that recur, and what is done to pay those that are paid one by one. */
export class Series1764000000011 implements MigrationInterface {
  readonly name = 'Series1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
create table series (
  id uuid primary key,
  student_id uuid not null references users (id),
  tutor_id uuid not null references tutors (user_id),
  course_id uuid not null references courses (id),
  minutes integer not null constraint series_minutes check (minutes in (60, 90, 120)),
  -- The rule in force: what is still to come follows it. Sessions that are over stay as they were.
  frequency text not null constraint series_frequency check (
    frequency in ('weekly', 'every_two_weeks', 'monthly_by_date', 'monthly_by_weekday')),
  start_date date not null,
  start_minute integer not null constraint series_start_minute check (start_minute between 0 and 1439),
  time_zone text not null,
  -- The number that the session of start_date has: later edits begin their rule in the middle of the series.
  first_number integer not null default 1,
  ends_after integer constraint series_ends_after check (ends_after between 1 and 52),
  ends_on date,
  payment text not null constraint series_payment check (payment in ('at_once', 'each')),
  state text not null default 'active' constraint series_state check (state in ('active', 'cancelled')),
  paused_from date,
  paused_until date,
  -- Up to this date of the rule every occurrence is a row of series_sessions.
  decided_until date not null,
  -- What an hour costs the student, fixed on the day of the booking.
  rate_cents integer not null constraint series_rate check (rate_cents > 0),
  taxable boolean not null,
  request_id uuid not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint series_request_unique unique (student_id, request_id),
  constraint series_one_end check (ends_after is null or ends_on is null),
  constraint series_ongoing_pays_each check (ends_after is not null or ends_on is not null or payment = 'each'),
  constraint series_pause check ((paused_from is null) = (paused_until is null) and paused_from <= paused_until)
);
create index series_student on series (student_id, created_at desc);
create index series_course on series (course_id);
create index series_tutor on series (tutor_id);
create index series_ongoing on series (decided_until) where state = 'active' and ends_after is null and ends_on is null;

alter table appointments
  add column series_id uuid references series (id),
  -- When the student's saved card is charged for it; null for what is bought through the cart.
  add column charge_at timestamptz,
  add constraint appointments_charge_of_series check (charge_at is null or series_id is not null);
create index appointments_series on appointments (series_id, starts_at) where series_id is not null;
create index appointments_to_charge on appointments (charge_at) where state = 'held' and charge_at is not null;

-- An occurrence of a series: its appointment, or why it has none. The number is its name: it stays when the session moves.
create table series_sessions (
  id uuid primary key,
  series_id uuid not null references series (id) on delete cascade,
  number integer not null,
  on_date date not null,
  appointment_id uuid constraint series_sessions_appointment_unique unique references appointments (id),
  missing text,
  -- Of charging it by itself.
  release_at timestamptz,
  next_charge_at timestamptz,
  attempts integer not null default 0,
  failure text,
  order_id uuid references orders (id),
  -- When both were told that it stayed unpaid.
  released_at timestamptz,
  -- When it was given up before it was paid: a payment that comes all the same goes back.
  given_up_at timestamptz,
  updated_at timestamptz not null default now(),
  constraint series_sessions_number_unique unique (series_id, number),
  constraint series_sessions_booked_or_not check ((appointment_id is null) = (missing is not null))
);
create index series_sessions_next_charge on series_sessions (next_charge_at) where next_charge_at is not null;
create index series_sessions_release on series_sessions (release_at) where release_at is not null and released_at is null;
create index series_sessions_order on series_sessions (order_id);

alter table series enable row level security;
alter table series_sessions enable row level security;
create policy series_read on series for select to fouras_api
  using (student_id = (select app.viewer_id()) or (select app.is_staff())
    or exists (select from appointments a where a.series_id = series.id and a.tutor_id = (select app.viewer_id())));
create policy series_start on series for insert to fouras_api
  with check (student_id = (select app.viewer_id()) or (select app.is_staff()));
create policy series_change on series for update to fouras_api
  using (student_id = (select app.viewer_id()) or (select app.is_staff()))
  with check (student_id = (select app.viewer_id()) or (select app.is_staff()));
grant select, insert, update on series to fouras_api;
create policy series_sessions_read on series_sessions for select to fouras_api
  using ((select app.is_staff())
    or exists (select from series s where s.id = series_id and s.student_id = (select app.viewer_id()))
    or exists (select from appointments a where a.id = appointment_id and a.tutor_id = (select app.viewer_id())));
create policy series_sessions_start on series_sessions for insert to fouras_api
  with check ((select app.is_staff())
    or exists (select from series s where s.id = series_id and s.student_id = (select app.viewer_id())));
-- What is charged and told is for the company to write.
create policy series_sessions_change on series_sessions for update to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update on series_sessions to fouras_api;
`;
