import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Students review what they were taught, tutors reply once, and everybody reads what counts without a name. */
export class Reviews1764000000027 implements MigrationInterface {
  readonly name = 'Reviews1764000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
alter table reviews
  -- Null while it is as it was first written.
  add column changed_at timestamptz,
  -- The mean of the criteria: said once, for every mean of means.
  add column score numeric(3, 2) not null generated always as ((clarity + knowledge + punctuality + kindness) / 4.0) stored;

-- The whole row, which names the session, is for its student, for the tutor whom it is about and for the company.
drop policy reviews_read on reviews;
create policy reviews_read on reviews for select to fouras_api
  using (student_id = (select app.viewer_id()) or (hidden_at is null and tutor_id = (select app.viewer_id()))
    or (select app.is_staff()));
-- exists (…) asks as the student, who sees sessions of theirs only.
create policy reviews_add on reviews for insert to fouras_api
  with check (student_id = (select app.viewer_id()) and hidden_at is null
    and exists (select from appointments a where a.id = appointment_id and a.student_id = (select app.viewer_id())
      and a.tutor_id = reviews.tutor_id and a.state = 'completed'));
-- What the company has hidden stays as it is, and nobody else hides or shows.
create policy reviews_change on reviews for update to fouras_api
  using (student_id = (select app.viewer_id()) and hidden_at is null)
  with check (student_id = (select app.viewer_id()) and hidden_at is null);
revoke update, delete on reviews from fouras_api;
grant update (clarity, knowledge, punctuality, kindness, comment, changed_at, hidden_at) on reviews to fouras_api;

drop index reviews_tutor;
create index reviews_tutor on reviews (tutor_id, created_at desc, id desc) where hidden_at is null;
create index reviews_student on reviews (student_id);

-- A table of its own, since a policy decides by row: the tutor says nothing in the student's name, nor the student in the tutor's.
create table review_replies (
  review_id uuid primary key references reviews (id),
  tutor_id uuid not null references tutors (user_id),
  -- Null once it was taken back: the row stays, so that the student is told of a reply once.
  body text constraint review_replies_body_length check (char_length(body) between 1 and 2000),
  created_at timestamptz not null,
  changed_at timestamptz
);
create index review_replies_tutor on review_replies (tutor_id);
alter table review_replies enable row level security;
create policy review_replies_read on review_replies for select to fouras_api
  using (tutor_id = (select app.viewer_id()) or (select app.is_staff())
    or exists (select from reviews r where r.id = review_id and r.student_id = (select app.viewer_id())));
-- exists (…) asks as the tutor, who sees no review that is hidden.
create policy review_replies_add on review_replies for insert to fouras_api
  with check (tutor_id = (select app.viewer_id())
    and exists (select from reviews r where r.id = review_id and r.tutor_id = (select app.viewer_id())));
create policy review_replies_change on review_replies for update to fouras_api
  using (tutor_id = (select app.viewer_id())
    and exists (select from reviews r where r.id = review_id and r.tutor_id = (select app.viewer_id())))
  with check (tutor_id = (select app.viewer_id()));
grant select, insert on review_replies to fouras_api;
grant update (body, changed_at) on review_replies to fouras_api;

-- The reviews that count, with all that everybody may know of them: means, counts and lists are made of this and of nothing else. One of a
-- session whose outcome was corrected since does not count, and counts again when that is taken back.
create view shown_reviews with (security_barrier = true) as
  select r.id, r.tutor_id, r.clarity, r.knowledge, r.punctuality, r.kindness, r.score, r.comment, r.created_at, r.changed_at,
    p.body as reply, p.created_at as replied_at
  from reviews r join appointments a on a.id = r.appointment_id
  left join review_replies p on p.review_id = r.id and p.body is not null
  where r.hidden_at is null and a.state = 'completed';
grant select on shown_reviews to fouras_api;
`;
