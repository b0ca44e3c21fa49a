import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How sessions end and what that costs, and who may say so. */
export class SessionOutcomes1764000000009 implements MigrationInterface {
  readonly name = 'SessionOutcomes1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
alter table appointments
  -- Which row of the cancellation rules applied; null unless it was cancelled.
  add column cancellation_rule text constraint appointments_cancellation_rule check (
    cancellation_rule in ('free', 'late', 'too_late', 'by_tutor', 'by_admin')),
  -- How often it got another time or tutor: students may do it so many times only.
  add column times_rescheduled integer not null default 0;

-- A tutor says nothing about a session by changing its row: commands check what is asked and write as the company.
drop policy appointments_tutor_change on appointments;

-- The company may write down what it did in a person's name; everybody else writes in their own.
drop policy appointment_changes_add on appointment_changes;
create policy appointment_changes_add on appointment_changes for insert to fouras_api
  with check ((select app.viewer_role()) = 'system'
    or (actor_id is not distinct from (select app.viewer_id())
      and actor_role = (select app.viewer_role())
      and exists (select from appointments a where a.id = appointment_id)));

-- What the end of a session cost its student, cents. Apart from the session's row, which its tutor reads; what the tutor earned
-- is in earnings, which the student can not read.
create table appointment_outcomes (
  appointment_id uuid primary key references appointments (id),
  student_pays_cents integer not null constraint appointment_outcomes_pays check (student_pays_cents >= 0),
  refund_cents integer not null constraint appointment_outcomes_refund check (refund_cents >= 0),
  decided_at timestamptz not null
);
alter table appointment_outcomes enable row level security;
create policy appointment_outcomes_read on appointment_outcomes for select to fouras_api
  using ((select app.is_staff())
    or exists (select from appointments a where a.id = appointment_id and a.student_id = (select app.viewer_id())));
create policy appointment_outcomes_write on appointment_outcomes for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update on appointment_outcomes to fouras_api;

-- The share of the full earning that the outcome gave: 10,000 for a session that was taught.
alter table earnings add column share_basis_points integer not null default 10000
  constraint earnings_share check (share_basis_points between 1 and 10000);
`;
