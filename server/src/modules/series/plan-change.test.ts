import { addDays, instantToLocal, localToInstant, type LocalDate } from '@4as/scheduling';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planChange } from './plan-change.js';
import { Series, SeriesFrequency } from './series.entity.js';
import { SeriesScope } from './series.inputs.js';
import type { UpcomingSession } from './series.queries.js';

const ZONE = 'America/Toronto';

function seriesFrom(startDate: LocalDate, startMinute: number): Series {
  return Object.assign(new Series(), {
    id: 'series',
    tutorId: 'tutor',
    minutes: 60,
    frequency: SeriesFrequency.WEEKLY,
    startDate,
    startMinute,
    timeZone: ZONE,
  });
}

function weekly(startDate: LocalDate, startMinute: number, count: number): UpcomingSession[] {
  return Array.from({ length: count }, (_, index) => {
    const onDate = addDays(startDate, 7 * index);
    const start = localToInstant(onDate, startMinute, ZONE);
    return {
      id: `session ${index + 1}`,
      number: index + 1,
      onDate,
      orderId: null,
      appointmentId: `appointment ${index + 1}`,
      studentId: 'student',
      tutorId: 'tutor',
      startsAt: new Date(start),
      endsAt: new Date(start + 3_600_000),
      state: 'held',
      chargeAt: null,
      timesRescheduled: 0,
    };
  });
}

const arbitraryChange = fc.record({
  startDate: fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days)),
  startMinute: fc.integer({ min: 0, max: 1439 }),
  count: fc.integer({ min: 1, max: 30 }),
  days: fc.integer({ min: -6, max: 20 }),
  minute: fc.integer({ min: 180, max: 1439 }),
  scope: fc.constantFrom(SeriesScope.FOLLOWING, SeriesScope.ALL),
});

describe('a change of a weekly series', () => {
  it('puts every session on the new weekday at the new local time, a week apart, through every change of clocks', () => {
    fc.assert(
      fc.property(arbitraryChange, ({ startDate, startMinute, count, days, minute, scope }) => {
        const sessions = weekly(startDate, startMinute, count);
        const [named] = sessions;
        if (!named) throw new Error('There is one at least.');
        const to = addDays(named.onDate, days);
        const startsAt = new Date(localToInstant(to, minute, ZONE));
        const { moves, rule } = planChange(seriesFrom(startDate, startMinute), sessions, named, { scope, startsAt });
        expect(moves.map(({ session }) => session.id)).toEqual(sessions.map(({ id }) => id));
        expect(moves.map(({ startsAt: start }) => instantToLocal(start.getTime(), ZONE).date)).toEqual(
          sessions.map((_, index) => addDays(to, 7 * index)),
        );
        expect(new Set(moves.map(({ startsAt: start }) => instantToLocal(start.getTime(), ZONE).minutes))).toEqual(
          new Set([minute]),
        );
        expect(rule).toMatchObject({ startDate: to, startMinute: minute, firstNumber: 1 });
      }),
    );
  });

  it('that is for one moves nothing else, and keeps the rule', () => {
    const sessions = weekly('2026-11-24', 960, 3);
    const [, named] = sessions;
    if (!named) throw new Error('There are three.');
    const startsAt = new Date(named.startsAt.getTime() + 3_600_000);
    expect(planChange(seriesFrom('2026-11-24', 960), sessions, named, { scope: SeriesScope.THIS, startsAt })).toEqual({
      moves: [{ session: named, onDate: named.onDate, startsAt, minutes: 60, tutorId: 'tutor' }],
      rule: null,
    });
  });

  it('of the tutor or length alone brings one that was moved by itself back to the rule', () => {
    const sessions = weekly('2026-11-24', 960, 2);
    const [named, moved] = sessions;
    if (!named || !moved) throw new Error('There are two.');
    const byRule = moved.startsAt;
    moved.startsAt = new Date(byRule.getTime() + 3_600_000);
    const { moves } = planChange(seriesFrom('2026-11-24', 960), sessions, named, {
      scope: SeriesScope.ALL,
      tutorId: 'other',
    });
    expect(moves.map(({ startsAt, tutorId }) => [startsAt, tutorId])).toEqual([
      [named.startsAt, 'other'],
      [byRule, 'other'],
    ]);
  });
});
