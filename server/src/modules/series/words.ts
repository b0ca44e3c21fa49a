import { createFormats, type Language } from '@4as/i18n';
import { localToInstant } from '@4as/scheduling';
import type { Services } from '../../context.js';
import type { Series } from './series.entity.js';

/** What of a series is said in words. */
export type SeriesRule = Pick<Series, 'frequency' | 'startDate' | 'startMinute' | 'timeZone' | 'endsAfter' | 'endsOn'>;

const NTH = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/** A rule in words: "Chaque mardi à 16 h, 10 séances". The time is that of the clock of the series, whoever reads. */
export function wordsOfSeries(language: Language, texts: Services['texts'], rule: SeriesRule): string {
  const t = texts(language, 'series');
  const formats = createFormats(language, rule.timeZone);
  const start = localToInstant(rule.startDate, rule.startMinute, rule.timeZone);
  const day = Number(rule.startDate.slice(8));
  const nth = NTH[Math.ceil(day / 7) - 1] ?? 'fifth';
  const key = rule.frequency === 'monthly_by_date' && day === 1 ? 'monthly_on_first' : rule.frequency;
  const words = t(`words.${key}`, {
    weekday: formats.weekday(start),
    time: formats.time(start),
    day,
    nth: t(`nth.${nth}`),
  });
  if (rule.endsAfter !== null) return t('words.count', { rule: words, count: rule.endsAfter });
  if (rule.endsOn !== null) return t('words.until', { rule: words, date: formats.localDate(rule.endsOn, start) });
  return t('words.ongoing', { rule: words });
}
