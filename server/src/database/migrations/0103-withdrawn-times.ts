import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The time that was kept for a proposal is told to who looks at free slots when it is let go. */
export class WithdrawnTimes1764000000103 implements MigrationInterface {
  readonly name = 'WithdrawnTimes1764000000103';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
-- As before, and after the commit every process hears that the tutor's time is free again: the live event of server/src/live/events.ts,
-- told here because the hold goes whoever cancels or moves the session.
create or replace function app.withdraw_proposal() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    hold uuid;
    told json;
  begin
    update session_proposals set state = 'withdrawn', answered_at = now()
    where appointment_id = new.id and state = 'open'
    returning held_appointment_id into hold;
    if hold is not null then
      with gone as (
        update appointments set state = 'expired', updated_at = now() where id = hold and state = 'held'
        returning id, tutor_id, starts_at, ends_at),
      written as (
        insert into appointment_changes (id, appointment_id, action, actor_role)
        select gen_random_uuid(), id, 'expire', 'system' from gone)
      select json_agg(json_build_object(
        'topic', 'tutor-time', 'tutorId', tutor_id,
        'from', (extract(epoch from starts_at) * 1000)::bigint,
        'to', (extract(epoch from ends_at) * 1000)::bigint))
      into told from gone;
      if told is not null then
        perform pg_notify('live', told::text);
      end if;
    end if;
    return null;
  end
  $$;
`;
