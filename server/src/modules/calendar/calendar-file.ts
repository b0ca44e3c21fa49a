import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Services } from '../../context.js';
import type { Language } from '../../viewer.js';
import { pages } from '../notifications/index.js';
import type { CalendarSession } from './calendar-sessions.js';
import { sessionUid } from './session-uid.js';

/** How often a calendar is asked to look again. Programs keep to it as they please; many come once in some hours. */
const REFRESH_SECONDS = 15 * 60;

/** Whose calendar it is. */
export interface CalendarOwner {
  role: 'student' | 'tutor';
  language: Language;
}

/**
 * A calendar file of sessions (RFC 5545): the same UID in all files, SEQUENCE that grows, cancelled ones said to be so. Times are in
 * UTC, which every calendar shows in its own zone. The same sessions give the same bytes, so that an ETag can tell that nothing changed.
 */
export function calendarFile(
  { env, texts }: Pick<Services, 'env' | 'texts'>,
  owner: CalendarOwner,
  sessions: readonly CalendarSession[],
): string {
  const t = texts(owner.language, 'calendar');
  const calendar = new ICalCalendar({
    name: t('file.name'),
    prodId: { company: '4AS', product: 'Sessions', language: owner.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const session of sessions) {
    const url = new URL(pages[owner.role].appointment(session.id), env.PUBLIC_URL).href;
    calendar.createEvent({
      id: sessionUid(session.id, env),
      sequence: session.sequence,
      stamp: session.changedAt,
      start: session.startsAt,
      end: session.endsAt,
      summary: t('file.session', { course: session.courseName, name: session.otherName }),
      description: session.meetingUrl === null ? url : t('file.join', { meeting: session.meetingUrl, page: url }),
      ...(session.meetingUrl === null ? {} : { location: session.meetingUrl }),
      url,
      status: session.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: session.isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  }
  return calendar.toString();
}
