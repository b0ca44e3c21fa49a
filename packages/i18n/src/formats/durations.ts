import { locales, type Language } from '../languages.js';

const space = '\u00a0';

/** A length in minutes: "45 min", "1 h", "1 h 30" (French and English alike; "1 h 5 min" would read as a time). */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0) return `${rest}${space}min`;
  if (rest === 0) return `${hours}${space}h`;
  return `${hours}${space}h${space}${String(rest).padStart(2, '0')}`;
}

/** What a countdown shows for whole seconds left: "9:05", "1:02:00"; never below zero. */
export function formatCountdown(seconds: number): string {
  const left = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(left / 3600);
  const minutes = Math.floor((left % 3600) / 60);
  const tail = String(left % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How far an instant is from another: "hier", "dans 3 heures", "il y a 5 minutes"; "maintenant" within a minute. */
export function createRelativeFormat(language: Language): (instant: number, now: number) => string {
  const format = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' });
  return (instant, now) => {
    const seconds = (instant - now) / 1000;
    const size = Math.abs(seconds);
    for (const [unit, length] of steps) {
      if (size >= length) return format.format(Math.trunc(seconds / length), unit);
    }
    return format.format(0, 'second');
  };
}
