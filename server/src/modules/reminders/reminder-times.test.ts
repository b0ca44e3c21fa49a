import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PreferenceKind } from '../notifications/index.js';
import type { Settings } from '../settings/index.js';
import { reminderTimesOf } from './reminder-times.js';

const settings = (day: number, hours: number, last: number) =>
  ({ reminderDayMinutes: day, reminderHoursMinutes: hours, reminderLastMinutes: last }) as Settings;

test('reminders are due when the settings say, and are worth sending for a while', () => {
  expect(reminderTimesOf(settings(1440, 120, 15))).toEqual([
    { kind: PreferenceKind.REMINDER_DAY, leadMinutes: 1440, graceMinutes: 60 },
    { kind: PreferenceKind.REMINDER_HOURS, leadMinutes: 120, graceMinutes: 60 },
    { kind: PreferenceKind.REMINDER_MINUTES, leadMinutes: 15, graceMinutes: 10 },
  ]);
});

test('a late reminder leaves a third of its warning at least, and is an hour late at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 20_160 }), (lead) => {
      for (const { leadMinutes, graceMinutes } of reminderTimesOf(settings(lead, lead, lead))) {
        expect(leadMinutes - graceMinutes).toBeGreaterThanOrEqual(leadMinutes / 3);
        expect(graceMinutes).toBeLessThanOrEqual(60);
        expect(graceMinutes).toBeGreaterThan(0);
      }
    }),
  );
});
