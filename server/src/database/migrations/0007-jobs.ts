import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The door to the job queue: jobs are written in the caller's own transaction. */
export class Jobs1764000000007 implements MigrationInterface {
  readonly name = 'Jobs1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
-- The queue's tables belong to the owner; the API may add a job and nothing else.
create function app.enqueue(task text, payload json, run_at timestamptz default null, job_key text default null,
    queue_name text default null, max_attempts integer default null) returns void
  language sql volatile security definer set search_path = graphile_worker, public, pg_temp
  as $$
    select graphile_worker.add_job(task, payload, queue_name := queue_name, run_at := run_at,
      max_attempts := max_attempts, job_key := job_key)
  $$;
revoke all on function app.enqueue from public;
grant execute on function app.enqueue to fouras_api, fouras_auth;

-- How the queue stands, for the health page: how many jobs wait, are late, or gave up.
create function app.queue_state() returns table (waiting bigint, late bigint, failed bigint)
  language sql stable security definer set search_path = graphile_worker, public, pg_temp
  as $$
    select count(*) filter (where attempts < max_attempts),
      count(*) filter (where attempts < max_attempts and run_at < now() - interval '5 minutes'),
      count(*) filter (where attempts >= max_attempts)
    from graphile_worker.jobs
  $$;
revoke all on function app.queue_state from public;
grant execute on function app.queue_state to fouras_api;
`;
