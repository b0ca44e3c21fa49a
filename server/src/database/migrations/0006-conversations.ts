import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conversations, tickets, notifications, and who may see a person's name. */
export class Conversations1764000000006 implements MigrationInterface {
  readonly name = 'Conversations1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of 4AS go forward only: restore a backup instead (docs/operations.md).');
  }
}

const UP = /* sql */ `
create table tickets (
  id uuid primary key,
  number integer generated always as identity (start with 1001) constraint tickets_number_unique unique,
  requester_id uuid not null references users (id),
  -- Given by the asking screen: a double click and a retry are the same ticket.
  client_id uuid not null default gen_random_uuid(),
  category text not null constraint tickets_category check (category in ('order', 'appointment', 'account', 'technical', 'other')),
  priority text not null default 'normal' constraint tickets_priority check (priority in ('low', 'normal', 'high', 'urgent')),
  subject text not null constraint tickets_subject_length check (char_length(subject) between 1 and 160),
  -- open: support has the next word; answered: the requester has it; resolved: nobody.
  state text not null default 'open' constraint tickets_state check (state in ('open', 'answered', 'resolved')),
  -- Since when support has the next word: the queue's order, which writing again does not put back.
  waiting_since timestamptz not null default now(),
  assignee_id uuid references users (id),
  order_id uuid references orders (id),
  appointment_id uuid references appointments (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  first_replied_at timestamptz,
  resolved_at timestamptz,
  constraint tickets_client_unique unique (requester_id, client_id),
  constraint tickets_resolved check ((resolved_at is not null) = (state = 'resolved'))
);
create index tickets_requester on tickets (requester_id, updated_at desc, id);
create index tickets_queue on tickets (state, updated_at desc, id);
alter table tickets enable row level security;
create policy tickets_read on tickets for select to fouras_api
  using (requester_id = (select app.viewer_id()) or (select app.is_staff()));
create policy tickets_open on tickets for insert to fouras_api
  with check ((requester_id = (select app.viewer_id()) and state = 'open') or (select app.is_staff()));
create policy tickets_change_own on tickets for update to fouras_api
  using (requester_id = (select app.viewer_id())) with check (requester_id = (select app.viewer_id()));
create policy tickets_staff on tickets for update to fouras_api
  using ((select app.is_staff())) with check ((select app.is_staff()));
grant select, insert on tickets to fouras_api;
grant update (state, priority, assignee_id, updated_at, first_replied_at, resolved_at, waiting_since) on tickets to fouras_api;

create table conversations (
  id uuid primary key,
  kind text not null constraint conversations_kind check (kind in ('student_tutor', 'ticket')),
  student_id uuid not null references users (id),
  tutor_id uuid references tutors (user_id),
  ticket_id uuid constraint conversations_ticket_unique unique references tickets (id) on delete cascade,
  -- The requester of a ticket, or the student: whoever is not the tutor and not support.
  last_number integer not null default 0,
  last_message_at timestamptz,
  created_at timestamptz not null default now(),
  constraint conversations_pair_unique unique (student_id, tutor_id),
  constraint conversations_parties check (
    (kind = 'student_tutor' and student_id is not null and tutor_id is not null and ticket_id is null)
    or (kind = 'ticket' and ticket_id is not null and student_id is not null and tutor_id is null))
);
create index conversations_student on conversations (student_id, last_message_at desc);
create index conversations_tutor on conversations (tutor_id, last_message_at desc);
alter table conversations enable row level security;
create policy conversations_read on conversations for select to fouras_api
  using (student_id = (select app.viewer_id()) or tutor_id = (select app.viewer_id()) or (select app.is_staff()));
create policy conversations_open on conversations for insert to fouras_api
  with check (student_id = (select app.viewer_id()) or tutor_id = (select app.viewer_id()) or (select app.is_staff()));
create policy conversations_change on conversations for update to fouras_api
  using (student_id = (select app.viewer_id()) or tutor_id = (select app.viewer_id()) or (select app.is_staff()))
  with check (student_id = (select app.viewer_id()) or tutor_id = (select app.viewer_id()) or (select app.is_staff()));
grant select, insert on conversations to fouras_api;
grant update (last_number, last_message_at) on conversations to fouras_api;

-- How far each member has received and read, by message number. An admin joins a ticket's conversation on opening it.
create table conversation_members (
  conversation_id uuid not null references conversations (id) on delete cascade,
  user_id uuid not null references users (id) on delete cascade,
  read_up_to integer not null default 0,
  delivered_up_to integer not null default 0,
  -- Up to where a mail has reminded them; the next one waits until they have read again.
  reminded_up_to integer not null default 0,
  updated_at timestamptz not null default now(),
  primary key (conversation_id, user_id),
  constraint conversation_members_order check (0 <= read_up_to and read_up_to <= delivered_up_to)
);
create index conversation_members_user on conversation_members (user_id);
alter table conversation_members enable row level security;
create policy conversation_members_read on conversation_members for select to fouras_api
  using (exists (select from conversations c where c.id = conversation_id));
create policy conversation_members_add on conversation_members for insert to fouras_api
  with check (exists (select from conversations c where c.id = conversation_id
    and (user_id in (c.student_id, c.tutor_id) or user_id = (select app.viewer_id()))));
create policy conversation_members_change on conversation_members for update to fouras_api
  using (user_id = (select app.viewer_id()) or (select app.is_staff()))
  with check (user_id = (select app.viewer_id()) or (select app.is_staff()));
grant select, insert, update on conversation_members to fouras_api;

-- A message's number in its conversation is given by the server; client_id by the client, so that a retry is the same message.
create table messages (
  conversation_id uuid not null references conversations (id) on delete cascade,
  number integer not null,
  id uuid not null constraint messages_id_unique unique,
  client_id uuid not null,
  author_id uuid not null references users (id),
  body text not null constraint messages_body_length check (char_length(body) between 1 and 8000),
  sent_at timestamptz not null default now(),
  primary key (conversation_id, number),
  constraint messages_client_unique unique (conversation_id, author_id, client_id)
);
alter table messages enable row level security;
create policy messages_read on messages for select to fouras_api
  using (exists (select from conversations c where c.id = conversation_id));
create policy messages_send on messages for insert to fouras_api
  with check ((author_id = (select app.viewer_id()) or (select app.viewer_role()) = 'system')
    and exists (select from conversations c where c.id = conversation_id));
grant select, insert on messages to fouras_api;

create table notifications (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  kind text not null,
  -- What the text of the kind is filled with; the text itself comes from the catalogues, in the language of the reading.
  data jsonb not null default '{}',
  link text,
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create index notifications_user on notifications (user_id, created_at desc, id);
create index notifications_unread on notifications (user_id) where read_at is null;
alter table notifications enable row level security;
create policy notifications_own on notifications for select to fouras_api
  using (user_id = (select app.viewer_id()) or (select app.is_staff()));
create policy notifications_mark on notifications for update to fouras_api
  using (user_id = (select app.viewer_id())) with check (user_id = (select app.viewer_id()));
create policy notifications_add on notifications for insert to fouras_api with check ((select app.is_staff()));
grant select, insert on notifications to fouras_api;
grant update (read_at) on notifications to fouras_api;
-- A command may tell somebody else of what it did, without seeing what else they were told.
create function app.notify(notification uuid, recipient uuid, what text, details jsonb, target text) returns void
  language sql volatile security definer set search_path = public, pg_temp
  as $$ insert into notifications (id, user_id, kind, data, link) values (notification, recipient, what, details, target) $$;
revoke all on function app.notify from public;
grant execute on function app.notify to fouras_api;

-- A person as others may see them: a name and a picture, for those who share a session or a conversation, tutors for everyone.
create view people with (security_barrier = true) as
  select u.id, coalesce(t.display_name, u.name) as name, u.role, u.picture_file_id
  from users u left join tutors t on t.user_id = u.id
  where u.id = app.viewer_id()
    or app.is_staff()
    or (u.role = 'tutor' and t.active)
    or (app.viewer_role() in ('student', 'tutor') and (
      exists (select from appointments a
        where (a.student_id = u.id and a.tutor_id = app.viewer_id()) or (a.tutor_id = u.id and a.student_id = app.viewer_id()))
      or exists (select from conversations c
        where (c.student_id = u.id and c.tutor_id = app.viewer_id()) or (c.tutor_id = u.id and c.student_id = app.viewer_id()))
      or (u.role = 'admin' and exists (select from conversations c join conversation_members m on m.conversation_id = c.id
        where c.student_id = app.viewer_id() and m.user_id = u.id))));
grant select on people to fouras_api;
`;
