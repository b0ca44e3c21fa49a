import { DAY, HOUR, instantToLocal, localToInstant, MINUTE, type Instant } from '@4as/scheduling';
import type { Random } from '../random.js';
import type { DemoSession } from './calendar.js';
import type { DemoRows } from './demo-rows.js';
import { DIALOGUES, FIRST_QUESTIONS } from './dialogues.js';
import type { DemoPeople, DemoPerson } from './people.js';

interface Source {
  rows: DemoRows;
  random: Random;
  now: Instant;
}

/** A message before it has a number. */
export interface DemoMessage {
  authorId: string;
  body: string;
  sentAt: Instant;
}

/** Adds the conversations of students and tutors who meet: a few exchanges each, many for those who meet often. */
export function addConversations(source: Source, people: DemoPeople, sessions: readonly DemoSession[]): void {
  const pairs = [...Map.groupBy(sessions, ({ student, tutor }) => `${student.id} ${tutor.id}`).values()];
  const [lea] = people.students;
  const ofAccounts = [lea, people.english.student];
  for (const ofPair of pairs) {
    const [first] = ofPair;
    if (!first || (!ofAccounts.includes(first.student) && !source.random.chance(0.7))) continue;
    addConversation(source, ofPair, first);
  }
}

function addConversation({ rows, random, now }: Source, sessions: readonly DemoSession[], first: DemoSession): void {
  const { student, tutor } = first;
  const openings: { lines: readonly string[]; at: Instant; topic: string }[] = [
    {
      lines: random.pick(FIRST_QUESTIONS[first.course.language ?? 'fr']),
      at: aroundSession(first.start - 8 * DAY, random),
      topic: random.pick(first.course.topics),
    },
  ];
  const dialogues = { fr: random.shuffle(DIALOGUES.fr), en: random.shuffle(DIALOGUES.en) };
  for (const [index, session] of sessions.entries()) {
    const inItsLanguage = dialogues[session.course.language ?? 'fr'];
    const lines = inItsLanguage[index % inItsLanguage.length];
    if (lines && (random.chance(0.7) || session.end > now)) {
      openings.push({
        lines,
        at: aroundSession(session.start - DAY, random),
        topic: random.pick(session.course.topics),
      });
    }
  }
  const messages = openings
    .flatMap(({ lines, at, topic }) => spoken(lines, { student, tutor, topic }, at, random))
    .sort((a, b) => a.sentAt - b.sentAt)
    .filter(({ sentAt }) => sentAt < now - 5 * MINUTE);
  const id = random.uuid();
  const last = messages.at(-1);
  if (!last) return;
  rows.add('conversations', {
    id,
    kind: 'student_tutor',
    student_id: student.id,
    tutor_id: tutor.id,
    ticket_id: null,
    last_number: messages.length,
    last_message_at: new Date(last.sentAt),
    created_at: new Date(Math.min(last.sentAt, first.start - 9 * DAY)),
  });
  addMessages({ rows, random }, id, messages);
  const reader = last.authorId === student.id ? tutor : student;
  const unread = last.sentAt > now - 2 * DAY && random.chance(0.6) ? 1 : 0;
  addMember(rows, id, last.authorId, messages.length, last.sentAt);
  addMember(rows, id, reader.id, messages.length - unread, last.sentAt, messages.length);
}

/** Adds messages with their numbers. */
export function addMessages(
  { rows, random }: Pick<Source, 'rows' | 'random'>,
  conversationId: string,
  messages: readonly DemoMessage[],
): void {
  for (const [index, { authorId, body, sentAt }] of messages.entries()) {
    rows.add('messages', {
      conversation_id: conversationId,
      number: index + 1,
      id: random.uuid(),
      client_id: random.uuid(),
      author_id: authorId,
      body,
      sent_at: new Date(sentAt),
    });
  }
}

/** Adds how far someone has read. */
export function addMember(
  rows: DemoRows,
  conversationId: string,
  userId: string,
  readUpTo: number,
  at: Instant,
  deliveredUpTo = readUpTo,
): void {
  rows.add('conversation_members', {
    conversation_id: conversationId,
    user_id: userId,
    read_up_to: readUpTo,
    delivered_up_to: deliveredUpTo,
    updated_at: new Date(at),
  });
}

interface Speakers {
  student: DemoPerson;
  tutor: DemoPerson;
  topic: string;
}

/** The lines of a dialogue as messages, some minutes apart. */
function spoken(
  lines: readonly string[],
  { student, tutor, topic }: Speakers,
  from: Instant,
  random: Random,
): DemoMessage[] {
  let at = from;
  return lines.map((line) => {
    at += random.integer(1, 14) * MINUTE + random.integer(0, 59) * 1000;
    const text = line
      .slice(3)
      .replaceAll('{topic}', topic)
      .replaceAll('{tutor}', tutor.firstName)
      .replaceAll('{student}', student.firstName);
    return { authorId: line.startsWith('S') ? student.id : tutor.id, body: text, sentAt: at };
  });
}

/** An hour of that day at which people write. */
function aroundSession(instant: Instant, random: Random): Instant {
  const { date } = instantToLocal(instant, 'America/Toronto');
  return (
    localToInstant(date, random.integer(9, 20) * 60, 'America/Toronto') + random.integer(0, HOUR / MINUTE - 1) * MINUTE
  );
}
