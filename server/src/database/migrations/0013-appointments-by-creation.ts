import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of appointments in the order in which they were made. */
export class AppointmentsByCreation1764000000013 implements MigrationInterface {
  readonly name = 'AppointmentsByCreation1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index appointments_created on appointments (created_at, id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}
