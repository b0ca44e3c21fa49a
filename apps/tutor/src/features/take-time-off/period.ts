import { localToInstant } from '@4as/scheduling';

/** A period as it is typed: local dates and times of the tutor's zone. */
export interface PeriodText {
  start: 'now' | 'later';
  startsAt: string;
  end: 'later' | 'open';
  endsAt: string;
}

/** A period as the server takes it; null is from now on, and until further notice. */
export interface Period {
  startsAt: string | null;
  endsAt: string | null;
}

export const emptyPeriod: PeriodText = { start: 'later', startsAt: '', end: 'later', endsAt: '' };

/** From now on and until further notice: what switching oneself off means. */
export const fromNowOn: PeriodText = { start: 'now', startsAt: '', end: 'open', endsAt: '' };

/** The period that was typed, or null while a time is missing or the end is not after the start. */
export function periodOf(text: PeriodText, timeZone: string): Period | null {
  const startsAt = text.start === 'now' ? null : instantOf(text.startsAt, timeZone);
  const endsAt = text.end === 'open' ? null : instantOf(text.endsAt, timeZone);
  if (text.start === 'later' && startsAt === null) return null;
  if (text.end === 'later' && endsAt === null) return null;
  return startsAt !== null && endsAt !== null && endsAt <= startsAt ? null : { startsAt, endsAt };
}

/** The instant of "2026-11-24T09:30" on the clock of a zone. */
function instantOf(local: string, timeZone: string): string | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(local);
  if (!parts) return null;
  const [, date = '', hours, minutes] = parts;
  return new Date(localToInstant(date, Number(hours) * 60 + Number(minutes), timeZone)).toISOString();
}
