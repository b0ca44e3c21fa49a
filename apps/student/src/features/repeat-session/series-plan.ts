import { addDays, dayNumber, instantToLocal } from '@4as/scheduling';
import type { SeriesFrequency, SeriesPlanInput } from '../../gql/graphql';

/** How often a series can be, in the order of choice. */
export const frequencies = ['WEEKLY', 'EVERY_TWO_WEEKS', 'MONTHLY_BY_DATE', 'MONTHLY_BY_WEEKDAY'] as const;

/** How a series can end. */
export const ends = ['count', 'until', 'ongoing'] as const;
export type End = (typeof ends)[number];

/** A series has so many sessions at most, and at least two. */
export const sessionLimits = { min: 2, max: 52 } as const;

/** The first session of a series: what was chosen on the booking page. */
export interface FirstSession {
  courseId: string;
  tutorId: string;
  minutes: number;
  /** ISO 8601. */
  startsAt: string;
}

/** What a person has said about how the session repeats; it is all in the address. */
export interface RuleChoice {
  frequency: SeriesFrequency;
  end: End;
  count: number;
  /** Last possible date, `2026-11-24`. */
  until: string;
}

/** What is to be done otherwise with one date. */
export interface RowChange {
  skip?: boolean;
  startsAt?: string;
  tutorId?: string;
}

/** Changes by the date of the rule. */
export type RowChanges = Readonly<Record<string, RowChange>>;

/** Names of the search parameters. */
export const ruleParameters = { frequency: 'frequence', end: 'fin', count: 'nombre', until: 'jusquau' } as const;

const FIRST_COUNT = 10;

/** Reads the rule from an address; what makes no sense there is as a person would first choose it. */
export function readRule(parameters: URLSearchParams, firstDate: string): RuleChoice {
  const count = Number(parameters.get(ruleParameters.count));
  const until = parameters.get(ruleParameters.until) ?? '';
  const isCount = Number.isInteger(count) && count >= sessionLimits.min && count <= sessionLimits.max;
  return {
    frequency: frequencies.find((name) => name === parameters.get(ruleParameters.frequency)) ?? frequencies[0],
    end: ends.find((name) => name === parameters.get(ruleParameters.end)) ?? ends[0],
    count: isCount ? count : FIRST_COUNT,
    until: isDateAfter(until, firstDate) ? until : addDays(firstDate, 7 * (FIRST_COUNT - 1)),
  };
}

/** The plan that the server looks at, in the zone whose clock the series follows. */
export function planOf(first: FirstSession, rule: RuleChoice, changes: RowChanges, timeZone: string): SeriesPlanInput {
  const { date, minutes } = instantToLocal(Date.parse(first.startsAt), timeZone);
  return {
    courseId: first.courseId,
    tutorId: first.tutorId,
    minutes: first.minutes,
    frequency: rule.frequency,
    startDate: date,
    startMinute: minutes,
    timeZone,
    endsAfter: rule.end === 'count' ? rule.count : null,
    endsOn: rule.end === 'until' ? rule.until : null,
    changes: Object.entries(changes).map(([changed, change]) => ({ date: changed, ...change })),
  };
}

function isDateAfter(date: string, first: string): boolean {
  try {
    return dayNumber(date) > dayNumber(first);
  } catch {
    return false;
  }
}
