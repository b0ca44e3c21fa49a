import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that the two people of a session exchange about it. */
export class AppointmentFiles1764000000026 implements MigrationInterface {
  readonly name = 'AppointmentFiles1764000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
alter table files drop constraint files_kind;
alter table files add constraint files_kind check (kind in ('picture', 'appointment'));

-- A file of a session: its content is named by the row of files, which is there before the content is stored.
create table appointment_files (
  file_id uuid primary key,
  appointment_id uuid not null references appointments (id) on delete cascade,
  uploader_id uuid not null,
  -- Given by the sending screen: a double click and a retry are the same file.
  client_id uuid not null,
  added_at timestamptz not null,
  -- When the other person was told; null while more of the same batch may be on its way.
  told_at timestamptz,
  constraint appointment_files_own foreign key (file_id, uploader_id) references files (id, owner_id) on delete cascade,
  constraint appointment_files_client_unique unique (appointment_id, uploader_id, client_id)
);
create index appointment_files_appointment on appointment_files (appointment_id, added_at, file_id);
alter table appointment_files enable row level security;
-- Whoever may see the session: its two people and the company.
create policy appointment_files_read on appointment_files for select to fouras_api
  using (exists (select from appointments a where a.id = appointment_id));
create policy appointment_files_add on appointment_files for insert to fouras_api
  with check (uploader_id = (select app.viewer_id())
    and exists (select from appointments a where a.id = appointment_id and uploader_id in (a.student_id, a.tutor_id)
      and a.state in ('held', 'confirmed', 'completed', 'student_no_show')));
create policy appointment_files_tell on appointment_files for update to fouras_api
  using ((select app.viewer_role()) = 'system') with check ((select app.viewer_role()) = 'system');
-- It is taken away with its row of files, which is its owner's to remove.
grant select, insert on appointment_files to fouras_api;
grant update (told_at) on appointment_files to fouras_api;

drop policy files_read on files;
create policy files_read on files for select to fouras_api
  using (kind = 'picture' or owner_id = (select app.viewer_id()) or (select app.is_staff())
    or exists (select from appointment_files f where f.file_id = id));
-- What was stored and never attached, for the job that removes it.
create index files_of_appointments on files (created_at) where kind = 'appointment';
`;
