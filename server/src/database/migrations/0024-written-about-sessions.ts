import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What admins write about a session is asked for once, like what they do to many. */
export class WrittenAboutSessions1764000000024 implements MigrationInterface {
  readonly name = 'WrittenAboutSessions1764000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
alter table admin_requests drop constraint admin_requests_kind;
alter table admin_requests add constraint admin_requests_kind
  check (kind in ('cancel-sessions', 'move-sessions', 'write-about-session'));
`;
