import { locales, type Language } from '../languages.js';

type Parts = Intl.DateTimeFormatOptions;

/** A formatter of instants (epoch milliseconds) in one zone, made once and kept: making one costs more than using it. */
function formatter(language: Language, timeZone: string, parts: Parts): (instant: number) => string {
  const format = new Intl.DateTimeFormat(locales[language], { timeZone, ...parts });
  if (language === 'en') return (instant) => format.format(instant);
  // French says "1er décembre"; the locale data says "1 décembre".
  const hasMonthName = parts.month === 'long' || parts.month === 'short';
  return (instant) =>
    format
      .formatToParts(instant)
      .map((part) => (part.type === 'day' && part.value === '1' && hasMonthName ? '1er' : part.value))
      .join('');
}

/** Hours in French without ":00": "16 h", "16 h 30". English keeps "4:00 p.m.". Spaces do not break. */
function sayTime(language: Language, text: string): string {
  const tight = text.replace(/\s/gu, '\u00a0');
  return language === 'fr' ? tight.replace(/\u00a0h\u00a000$/u, '\u00a0h') : tight;
}

/** Date and time formats of one language in one zone. Every argument is epoch milliseconds. */
export function createDateFormats(language: Language, timeZone: string) {
  const make = (parts: Parts) => formatter(language, timeZone, parts);
  const rawTime = make({ hour: 'numeric', minute: '2-digit' });
  const time = (instant: number) => sayTime(language, rawTime(instant));
  const year = make({ year: 'numeric' });
  const long = make({ weekday: 'long', day: 'numeric', month: 'long' });
  const longWithYear = make({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const short = make({ weekday: 'short', day: 'numeric', month: 'short' });
  const numeric = make({ day: 'numeric', month: 'short', year: 'numeric' });
  const month = make({ month: 'long', year: 'numeric' });
  const monthShort = make({ month: 'short' });
  const weekday = make({ weekday: 'long' });
  const dayNumber = make({ year: 'numeric', month: '2-digit', day: '2-digit' });
  const zoneName = new Intl.DateTimeFormat(locales[language], { timeZone, timeZoneName: 'longGeneric' });

  const date = (instant: number, now = instant) =>
    year(instant) === year(now) ? long(instant) : longWithYear(instant);

  const timeRange = (start: number, end: number) => {
    if (language === 'fr') return `${time(start)} à ${time(end)}`;
    const from = time(start);
    const to = time(end);
    const half = /\u00a0[ap]\.m\.$/u;
    const sameHalf = from.slice(-4) === to.slice(-4);
    return `${sameHalf ? from.replace(half, '') : from} to ${to}`;
  };

  const sameDay = (a: number, b: number) => dayNumber(a) === dayNumber(b);

  return {
    date,
    dateShort: short,
    dateNumeric: numeric,
    month,
    monthShort,
    weekday,
    time,
    timeRange,
    sameDay,
    dateTime: (instant: number, now?: number) => `${date(instant, now)}, ${time(instant)}`,
    range: (start: number, end: number, now?: number) =>
      sameDay(start, end - 1)
        ? `${date(start, now)}, ${timeRange(start, end)}`
        : `${date(start, now)}, ${time(start)} – ${date(end, now)}, ${time(end)}`,
    zone: (instant: number) =>
      zoneName.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? timeZone,
  };
}
