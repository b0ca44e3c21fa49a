import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sessions that tutors have before them are counted in one pass, not tutor by tutor. */
export class TutorLoads1764000000104 implements MigrationInterface {
  readonly name = 'TutorLoads1764000000104';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
-- As before, but a tutor without any session before them has no row.
create or replace function app.tutor_loads(tutors uuid[], since timestamptz)
  returns table (tutor_id uuid, upcoming bigint)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select a.tutor_id, count(*) from appointments a
    where a.tutor_id = any (tutors) and a.starts_at >= since
      and (a.state = 'confirmed' or (a.state = 'held' and a.held_until > now()))
    group by a.tutor_id
  $$;
`;
