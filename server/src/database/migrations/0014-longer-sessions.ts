import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions that get longer: the time that is kept while the difference is paid, and the order that pays it. */
export class LongerSessions1764000000014 implements MigrationInterface {
  readonly name = 'LongerSessions1764000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
alter table appointments
  -- The session whose next time this hold keeps, while the difference in price is paid; null for every other row, and again as soon as
  -- the session has gone another way, so that a late payment can not bring an old wish back.
  add column replaces_id uuid references appointments (id),
  add constraint appointments_replacement check (replaces_id is null or state in ('held', 'expired')),
  drop constraint appointments_tutor_no_overlap,
  drop constraint appointments_student_no_overlap;
-- A longer session begins where the shorter one does: such a hold stands in everybody's way but that of its own session.
alter table appointments
  add constraint appointments_tutor_no_overlap exclude using gist (
    tutor_id with =, tstzrange(starts_at, taken_until) with &&, (coalesce(replaces_id, id)) with <>)
    where (state in ('held', 'confirmed', 'completed', 'student_no_show', 'tutor_no_show')),
  add constraint appointments_student_no_overlap exclude using gist (
    student_id with =, tstzrange(starts_at, ends_at) with &&, (coalesce(replaces_id, id)) with <>)
    where (state in ('held', 'confirmed', 'completed', 'student_no_show', 'tutor_no_show'));
-- One wish at a time: two of the same session would not stand in each other's way.
create unique index appointments_one_replacement on appointments (replaces_id) where state = 'held';
create index appointments_replaces on appointments (replaces_id) where replaces_id is not null;

alter table orders
  -- The time that its one session gets when it is paid; null for an order of sessions.
  add column replacement_id uuid references appointments (id) constraint orders_replacement_unique unique;
-- What is added to a booked session is paid beside the cart: neither is given up for the other.
drop index orders_one_pending;
create unique index orders_one_pending on orders (student_id)
  where state = 'pending' and paid_through <> 'automatic' and replacement_id is null;
`;
