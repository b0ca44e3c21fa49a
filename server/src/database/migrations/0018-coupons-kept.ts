import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Coupons that admins keep: archived once they were used, and found by what was bought with them. */
export class CouponsKept1764000000018 implements MigrationInterface {
  readonly name = 'CouponsKept1764000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
alter table coupons
  add column archived_at timestamptz,
  add column updated_at timestamptz not null default now(),
  add constraint coupons_code_form check (code::text ~ '^[A-Za-z0-9-]{3,40}$'),
  add constraint coupons_dates check (ends_at > starts_at),
  add constraint coupons_minimum check (minimum_cents >= 0),
  -- What is archived is not offered.
  add constraint coupons_archived check (archived_at is null or not active);
create index coupons_created on coupons (created_at desc, id desc);
create index coupon_courses_course on coupon_courses (course_id);
create index orders_coupon on orders (coupon_id, created_at desc) where coupon_id is not null;
`;
