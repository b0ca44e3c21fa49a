import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { Env } from '../../../env.js';
import { sessionUid } from '../../calendar/index.js';
import type { MailAttachment } from '../../mail/index.js';

/** A session as a calendar shows it. */
export interface CalendarSession {
  id: string;
  startsAt: Date;
  endsAt: Date;
  /** Grows with every change that calendars must hear of. */
  sequence: number;
}

export interface Invitation {
  session: CalendarSession;
  /** What the calendar shows: `Calcul 1 avec Ana Roy`. */
  summary: string;
  description: string;
  /** The session's page. */
  url: string;
  to: { name: string; email: string };
  method: 'request' | 'cancel';
}

/**
 * A calendar file for one session (RFC 5546): the same UID through all its life, so that a later file with a higher SEQUENCE moves or
 * cancels what an earlier one put into the calendar. Times are in UTC, which every calendar shows in its own zone.
 */
export function invitationFile(env: Pick<Env, 'PUBLIC_URL' | 'MAIL_FROM'>, invitation: Invitation): MailAttachment {
  const { session, method } = invitation;
  const isCancelled = method === 'cancel';
  const calendar = new ICalCalendar({
    prodId: { company: '4AS', product: 'Sessions', language: 'FR' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar
    .createEvent({
      id: sessionUid(session.id, env),
      sequence: session.sequence,
      start: session.startsAt,
      end: session.endsAt,
      summary: invitation.summary,
      description: invitation.description,
      url: invitation.url,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      organizer: organizer(env),
    })
    .createAttendee({
      name: invitation.to.name,
      email: invitation.to.email,
      role: ICalAttendeeRole.REQ,
      status: isCancelled ? ICalAttendeeStatus.DECLINED : ICalAttendeeStatus.ACCEPTED,
      rsvp: false,
    });
  return {
    filename: `4AS-${session.startsAt.toISOString().slice(0, 10)}-${session.id.slice(-6)}.ics`,
    content: calendar.toString(),
    contentType: `text/calendar; charset=utf-8; method=${isCancelled ? 'CANCEL' : 'REQUEST'}`,
  };
}

/** `4AS <bonjour@4as.example>` as a calendar wants it. */
function organizer({ MAIL_FROM }: Pick<Env, 'MAIL_FROM'>): { name: string; email: string } {
  const named = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(MAIL_FROM);
  return { name: named?.[1] || '4AS', email: named?.[2] ?? MAIL_FROM.trim() };
}
