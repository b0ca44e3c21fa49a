import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What tutors write about sessions: for the student, and for themselves and the company. */
export class SessionReports1764000000020 implements MigrationInterface {
  readonly name = 'SessionReports1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
-- Two tables, since a policy decides by row: no student reads the private part, whatever is asked.
create table session_reports (
  appointment_id uuid primary key references appointments (id),
  tutor_id uuid not null references tutors (user_id),
  body text not null constraint session_reports_body_length check (char_length(body) between 1 and 4000),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create table session_notes (
  appointment_id uuid primary key references appointments (id),
  tutor_id uuid not null references tutors (user_id),
  body text not null constraint session_notes_body_length check (char_length(body) between 1 and 4000),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index session_reports_tutor on session_reports (tutor_id);
create index session_notes_tutor on session_notes (tutor_id);
alter table session_reports enable row level security;
alter table session_notes enable row level security;
create policy session_reports_read on session_reports for select to fouras_api
  using (tutor_id = (select app.viewer_id()) or (select app.is_staff())
    or exists (select from appointments a where a.id = appointment_id and a.student_id = (select app.viewer_id())));
create policy session_notes_read on session_notes for select to fouras_api
  using (tutor_id = (select app.viewer_id()) or (select app.is_staff()));
-- The tutor of the session writes; exists (…) asks as the tutor, who sees sessions of theirs only.
create policy session_reports_add on session_reports for insert to fouras_api
  with check (tutor_id = (select app.viewer_id())
    and exists (select from appointments a where a.id = appointment_id and a.tutor_id = (select app.viewer_id())));
create policy session_notes_add on session_notes for insert to fouras_api
  with check (tutor_id = (select app.viewer_id())
    and exists (select from appointments a where a.id = appointment_id and a.tutor_id = (select app.viewer_id())));
create policy session_reports_change on session_reports for update to fouras_api
  using (tutor_id = (select app.viewer_id())) with check (tutor_id = (select app.viewer_id()));
create policy session_notes_change on session_notes for update to fouras_api
  using (tutor_id = (select app.viewer_id())) with check (tutor_id = (select app.viewer_id()));
create policy session_reports_remove on session_reports for delete to fouras_api
  using (tutor_id = (select app.viewer_id()));
create policy session_notes_remove on session_notes for delete to fouras_api
  using (tutor_id = (select app.viewer_id()));
grant select, insert, delete on session_reports, session_notes to fouras_api;
grant update (body, updated_at) on session_reports, session_notes to fouras_api;
`;
