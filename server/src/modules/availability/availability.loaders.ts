import { defineLoader, groupedBy, inOrderOf } from '../../database/loaders.js';
import { readSettings } from '../settings/index.js';
import type { DateHours } from './availability-override.entity.js';
import type { WeeklyHours } from './availability-rule.entity.js';
import type { BookingRules } from './booking-rules.types.js';

/** The weekly hours of tutors, in the order of the week. */
export const weeklyHoursLoader = defineLoader<string, WeeklyHours[]>({
  name: 'weekly hours',
  async batch(ctx, tutorIds) {
    const rows = await ctx.db.query<WeeklyHours>(
      `select id, tutor_id as "tutorId", weekday, start_minute as "startMinute", end_minute as "endMinute",
         valid_from::text as "validFrom", valid_until::text as "validUntil"
       from availability_rules where tutor_id = any ($1) order by weekday, start_minute, valid_from nulls first, id`,
      [tutorIds],
    );
    return groupedBy(tutorIds, rows, (row) => row.tutorId);
  },
});

/** The dates of tutors that have hours of their own, from today on each tutor's calendar, the first one first. */
export const comingOverridesLoader = defineLoader<string, DateHours[]>({
  name: 'coming availability overrides',
  async batch(ctx, tutorIds) {
    const rows = await ctx.db.query<DateHours>(
      `select o.tutor_id as "tutorId", o.on_date::text as date, o.ranges
       from availability_overrides o join tutors t on t.user_id = o.tutor_id
       where o.tutor_id = any ($1) and o.on_date >= ($2::timestamptz at time zone t.time_zone)::date order by o.on_date`,
      [tutorIds, ctx.now],
    );
    return groupedBy(tutorIds, rows, (row) => row.tutorId);
  },
});

/** How often the weekly hours of tutors were saved. */
export const hoursVersionLoader = defineLoader<string, number>({
  name: 'version of weekly hours',
  async batch(ctx, tutorIds) {
    const rows = await ctx.db.query<{ id: string; version: number }>(
      'select user_id as id, hours_version as version from tutors where user_id = any ($1)',
      [tutorIds],
    );
    const versions = new Map(rows.map(({ id, version }) => [id, version]));
    return tutorIds.map((id) => versions.get(id) ?? 0);
  },
});

interface OwnRules {
  id: string;
  buffer: number | null;
  notice: number | null;
  horizon: number | null;
  grid: number | null;
}

/** The limits of booking of tutors, each over the platform's; the platform's alone for a tutor who is not there. */
export const bookingRulesLoader = defineLoader<string, BookingRules>({
  name: 'booking rules',
  async batch(ctx, tutorIds) {
    const [settings, rows] = await Promise.all([
      readSettings(ctx),
      ctx.db.query<OwnRules>(
        `select user_id as id, buffer_minutes as buffer, notice_minutes as notice, horizon_days as horizon, grid_minutes as grid
         from tutors where user_id = any ($1)`,
        [tutorIds],
      ),
    ]);
    return inOrderOf(tutorIds, rows, (row) => row.id, null).map((own) => ({
      buffer: { own: own?.buffer ?? null, standard: settings.bufferMinutes },
      notice: { own: own?.notice ?? null, standard: settings.noticeMinutes },
      horizon: { own: own?.horizon ?? null, standard: settings.horizonDays },
      grid: { own: own?.grid ?? null, standard: settings.gridMinutes },
    }));
  },
});
