import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions, and the functions by which every policy asks who the viewer is. */
export class Foundations1764000000001 implements MigrationInterface {
  readonly name = 'Foundations1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
create extension if not exists btree_gist;
create extension if not exists citext;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema app;
grant usage on schema app to fouras_api, fouras_auth;
grant usage on schema public to fouras_api, fouras_auth;

-- Who is asking, as told by set_config at the start of each unit of work. Nobody told: a visitor.
create function app.viewer_id() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.viewer_id', true), '')::uuid;

create function app.viewer_role() returns text
  language sql stable parallel safe
  return coalesce(nullif(current_setting('app.viewer_role', true), ''), 'visitor');

-- Admins see all; 'system' is a job or a webhook acting for the company.
create function app.is_staff() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('app.viewer_role', true), '') in ('admin', 'system');

-- Case and accents do not matter to someone who searches: "ecole" finds "École".
create function app.searchable(value text) returns text
  language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

-- Jobs are written in the caller's transaction by the role that owns the queue, so that the API's role needs no right on its tables.
create table settings (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);
alter table settings enable row level security;
create policy settings_read on settings for select to fouras_api using (true);
create policy settings_write on settings for all to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert, update, delete on settings to fouras_api;

create table audit_entries (
  id uuid primary key,
  at timestamptz not null default now(),
  actor_id uuid,
  actor_role text not null,
  action text not null,
  subject_type text not null,
  subject_id uuid,
  before jsonb,
  after jsonb,
  reason text,
  ip inet,
  request_id text
);
create index audit_entries_subject on audit_entries (subject_type, subject_id, at);
create index audit_entries_actor on audit_entries (actor_id, at);
alter table audit_entries enable row level security;
create policy audit_entries_read on audit_entries for select to fouras_api using ((select app.is_staff()));
-- One may only write what one did oneself; nobody may change or remove an entry.
create policy audit_entries_write on audit_entries for insert to fouras_api
  with check (actor_id is not distinct from (select app.viewer_id()) and actor_role = (select app.viewer_role()));
grant select, insert on audit_entries to fouras_api;
`;
