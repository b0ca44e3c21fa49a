import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Institutions, courses, tutors, what they teach, their weekly hours and reviews. */
export class Catalogue1764000000003 implements MigrationInterface {
  readonly name = 'Catalogue1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
create table files (
  id uuid primary key,
  owner_id uuid not null references users (id) on delete cascade,
  kind text not null constraint files_kind check (kind in ('picture')),
  name text not null,
  content_type text not null,
  size_bytes integer not null constraint files_size check (size_bytes > 0),
  key text not null constraint files_key_unique unique,
  created_at timestamptz not null default now(),
  constraint files_owner_unique unique (id, owner_id)
);
create index files_owner on files (owner_id);
alter table files enable row level security;
-- Pictures are shown beside a name, so whoever may see the person may see it; the link is signed and short-lived all the same.
create policy files_read on files for select to fouras_api
  using (kind = 'picture' or owner_id = (select app.viewer_id()) or (select app.is_staff()));
create policy files_add on files for insert to fouras_api
  with check (owner_id = (select app.viewer_id()) or (select app.is_staff()));
create policy files_remove on files for delete to fouras_api
  using (owner_id = (select app.viewer_id()) or (select app.is_staff()));
grant select, insert, delete on files to fouras_api;
-- One shows oneself by a picture of one's own.
alter table users add constraint users_picture foreign key (picture_file_id, id) references files (id, owner_id)
  on delete set null (picture_file_id);

create table institutions (
  id uuid primary key,
  name text not null,
  short_name text not null,
  slug text not null constraint institutions_slug_unique unique
);
alter table institutions enable row level security;
create policy institutions_read on institutions for select to fouras_api using (true);
create policy institutions_write on institutions for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update, delete on institutions to fouras_api;

create table courses (
  id uuid primary key,
  institution_id uuid not null references institutions (id),
  slug text not null constraint courses_slug_unique unique
    constraint courses_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  sigle text not null constraint courses_sigle_length check (char_length(sigle) between 1 and 20),
  name text not null constraint courses_name_length check (char_length(name) between 1 and 160),
  description text not null default '',
  student_rate_cents integer not null constraint courses_rate check (student_rate_cents between 100 and 100000),
  taxable boolean not null default false,
  active boolean not null default true,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint courses_sigle_unique unique (institution_id, sigle),
  constraint courses_archived_inactive check (archived_at is null or not active)
);
create index courses_search on courses using gin (app.searchable(sigle || ' ' || name) gin_trgm_ops);
alter table courses enable row level security;
create policy courses_read on courses for select to fouras_api using (true);
create policy courses_write on courses for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update, delete on courses to fouras_api;

create table tutors (
  user_id uuid primary key references users (id) on delete cascade,
  display_name text not null constraint tutors_name_length check (char_length(display_name) between 1 and 80),
  bio text not null default '' constraint tutors_bio_length check (char_length(bio) <= 4000),
  time_zone text not null default 'America/Toronto',
  active boolean not null default true,
  buffer_minutes integer constraint tutors_buffer check (buffer_minutes between 0 and 240),
  notice_minutes integer constraint tutors_notice check (notice_minutes between 0 and 20160),
  horizon_days integer constraint tutors_horizon check (horizon_days between 1 and 365),
  grid_minutes integer constraint tutors_grid check (grid_minutes in (15, 20, 30, 60)),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
alter table tutors enable row level security;
create policy tutors_read on tutors for select to fouras_api
  using (active or user_id = (select app.viewer_id()) or (select app.is_staff()));
create policy tutors_update_self on tutors for update to fouras_api
  using (user_id = (select app.viewer_id())) with check (user_id = (select app.viewer_id()));
create policy tutors_staff on tutors for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update, delete on tutors to fouras_api;

-- What the company pays the tutor, apart from the profile so that no student's query can reach it.
create table tutor_rates (
  tutor_id uuid not null references tutors (user_id) on delete cascade,
  starts_on date not null,
  hourly_rate_cents integer not null constraint tutor_rates_amount check (hourly_rate_cents between 0 and 100000),
  primary key (tutor_id, starts_on)
);
alter table tutor_rates enable row level security;
create policy tutor_rates_read on tutor_rates for select to fouras_api
  using (tutor_id = (select app.viewer_id()) or (select app.is_staff()));
create policy tutor_rates_write on tutor_rates for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update, delete on tutor_rates to fouras_api;

create table teachings (
  tutor_id uuid not null references tutors (user_id) on delete cascade,
  course_id uuid not null references courses (id) on delete cascade,
  level text not null default '' constraint teachings_level_length check (char_length(level) <= 80),
  state text not null default 'requested' constraint teachings_state check (state in ('requested', 'approved', 'refused')),
  created_at timestamptz not null default now(),
  primary key (tutor_id, course_id)
);
create index teachings_course on teachings (course_id) where state = 'approved';
alter table teachings enable row level security;
create policy teachings_read on teachings for select to fouras_api
  using (state = 'approved' or tutor_id = (select app.viewer_id()) or (select app.is_staff()));
create policy teachings_request on teachings for insert to fouras_api
  with check (tutor_id = (select app.viewer_id()) and state = 'requested');
create policy teachings_staff on teachings for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update, delete on teachings to fouras_api;

-- Weekly hours in the tutor's own zone. Minutes after local midnight; 1440 is the midnight that ends the day.
create table availability_rules (
  id uuid primary key,
  tutor_id uuid not null references tutors (user_id) on delete cascade,
  weekday smallint not null constraint availability_rules_weekday check (weekday between 1 and 7),
  start_minute smallint not null,
  end_minute smallint not null,
  valid_from date,
  valid_until date,
  constraint availability_rules_range check (0 <= start_minute and start_minute < end_minute and end_minute <= 1440),
  constraint availability_rules_validity check (valid_from is null or valid_until is null or valid_from <= valid_until),
  constraint availability_rules_no_overlap exclude using gist (
    tutor_id with =, weekday with =,
    int4range(start_minute, end_minute) with &&, daterange(valid_from, valid_until, '[]') with &&)
);
alter table availability_rules enable row level security;
create policy availability_rules_read on availability_rules for select to fouras_api using (true);
create policy availability_rules_write on availability_rules for all to fouras_api
  using (tutor_id = (select app.viewer_id()) or (select app.is_staff()))
  with check (tutor_id = (select app.viewer_id()) or (select app.is_staff()));
grant select, insert, update, delete on availability_rules to fouras_api;

-- One local date with other hours; no ranges: closed.
create table availability_overrides (
  tutor_id uuid not null references tutors (user_id) on delete cascade,
  on_date date not null,
  ranges jsonb not null default '[]',
  primary key (tutor_id, on_date)
);
alter table availability_overrides enable row level security;
create policy availability_overrides_read on availability_overrides for select to fouras_api using (true);
create policy availability_overrides_write on availability_overrides for all to fouras_api
  using (tutor_id = (select app.viewer_id()) or (select app.is_staff()))
  with check (tutor_id = (select app.viewer_id()) or (select app.is_staff()));
grant select, insert, update, delete on availability_overrides to fouras_api;

create table time_off (
  id uuid primary key,
  tutor_id uuid not null references tutors (user_id) on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  emergency boolean not null default false,
  reason text,
  created_at timestamptz not null default now(),
  constraint time_off_range check (starts_at < ends_at)
);
create index time_off_tutor on time_off (tutor_id, starts_at);
alter table time_off enable row level security;
create policy time_off_own on time_off for all to fouras_api
  using (tutor_id = (select app.viewer_id()) or (select app.is_staff()))
  with check (tutor_id = (select app.viewer_id()) or (select app.is_staff()));
grant select, insert, update, delete on time_off to fouras_api;
`;
