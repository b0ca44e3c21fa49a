import { useFormats } from '@4as/i18n/react';
import { addDays, dayNumber, instantToLocal, localToInstant, weekdayOf } from '@4as/scheduling';
import { useNow } from '@4as/ui';
import { useAddress } from '../pages/use-address';

/** The days that a calendar shows, in the viewer's zone. */
export interface CalendarSpan {
  days: 1 | 7;
  /** The first day, and all of them in their order. */
  from: string;
  dates: readonly string[];
  today: string;
  /** The same as instants, ISO 8601, the end excluded: what the server is asked for. */
  startsAt: string;
  endsAt: string;
  goTo: (date: string) => void;
  goToToday: () => void;
}

/** A day or the week around it, from Monday on; which one is in the address (`jour`), so that it can be shared and gone back to. */
export function useCalendarSpan(days: 1 | 7): CalendarSpan {
  const { timeZone } = useFormats();
  const { parameters, change } = useAddress();
  const today = instantToLocal(useNow(), timeZone).date;
  const day = dateOf(parameters.get('jour'), today);
  const from = days === 7 ? addDays(day, 1 - weekdayOf(dayNumber(day))) : day;
  const instant = (date: string) => new Date(localToInstant(date, 0, timeZone)).toISOString();
  return {
    days,
    from,
    dates: Array.from({ length: days }, (_, index) => addDays(from, index)),
    today,
    startsAt: instant(from),
    endsAt: instant(addDays(from, days)),
    goTo: (date) => change({ jour: date }, { replace: true }),
    goToToday: () => change({ jour: null }, { replace: true }),
  };
}

function dateOf(date: string | null, today: string): string {
  if (date === null) return today;
  try {
    dayNumber(date);
    return date;
  } catch {
    return today;
  }
}
