import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What admins ask to have done once, to many sessions or by writing about one, and conflicts that they let stand. */
export class AdminRequests1764000000015 implements MigrationInterface {
  readonly name = 'AdminRequests1764000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
-- The key is the click's: the same one again gets the first one's answer, which is what keeps a shift from being made twice.
create table admin_requests (
  request_id uuid primary key,
  admin_id uuid not null references users (id),
  kind text not null constraint admin_requests_kind check (kind in ('cancel-sessions', 'move-sessions', 'write-about-session')),
  asked jsonb not null,
  answer jsonb,
  at timestamptz not null
);
alter table admin_requests enable row level security;
create policy admin_requests_staff on admin_requests for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert on admin_requests to fouras_api;
grant update (answer) on admin_requests to fouras_api;

-- Somebody has looked and lets it be. It holds for these reasons at this time with this tutor: anything else is a conflict again.
create table kept_conflicts (
  appointment_id uuid primary key references appointments (id) on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  tutor_id uuid not null references users (id),
  reasons text[] not null,
  note text not null constraint kept_conflicts_note check (length(note) between 3 and 500),
  kept_by uuid not null references users (id),
  kept_at timestamptz not null
);
alter table kept_conflicts enable row level security;
create policy kept_conflicts_staff on kept_conflicts for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update, delete on kept_conflicts to fouras_api;
`;
