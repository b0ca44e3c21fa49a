import {
  DEFAULT_CANCELLATION_POLICY,
  DEFAULT_RESCHEDULING_POLICY,
  DEFAULT_REVIEW_POLICY,
  DEFAULT_SERIES_PAYMENT_POLICY,
  SCHOOL_BREAKS_OF_QUEBEC,
  type CancellationPolicy,
  type ReschedulingPolicy,
  type ReviewPolicy,
} from '@4as/scheduling';
import { z } from 'zod';
import type { Context } from '../../context.js';
import { defineLoader } from '../../database/loaders.js';
import type { Db } from '../../database/unit-of-work.js';

/** Minutes before the start of a session: four weeks at most. */
const minutes = (fallback: number) => z.number().int().min(0).max(40_320).default(fallback);

/** Minutes before the start of a session: from five minutes to two weeks. */
const reminder = (fallback: number) => z.number().int().min(5).max(20_160).default(fallback);

const shape = z.object({
  /** How long a cart keeps a slot, minutes. */
  holdMinutes: z.number().int().min(5).max(60).default(15),
  /** How long a student may take to pay, minutes. Stripe's pages live for 30 minutes at least. */
  paymentMinutes: z.number().int().min(30).max(120).default(31),
  /** Free minutes after each session, unless the tutor says otherwise. */
  bufferMinutes: z.number().int().min(0).max(240).default(0),
  /** How long before its start a session can be booked at the latest, unless the tutor says otherwise. */
  noticeMinutes: z.number().int().min(0).max(20_160).default(240),
  /** How far ahead a session can be booked, unless the tutor says otherwise. */
  horizonDays: z.number().int().min(1).max(365).default(60),
  /** Starts are on this grid of the tutor's clock, unless the tutor says otherwise. */
  gridMinutes: z.number().int().default(30),
  /** A confirmed session is completed by itself this long after its end, minutes. */
  completeAfterMinutes: z.number().int().min(0).default(60),
  /** So long before a session its two people are reminded of it for the first time, minutes; with a mail. */
  reminderDayMinutes: reminder(24 * 60),
  /** The same for the second time. */
  reminderHoursMinutes: reminder(2 * 60),
  /** The same for the last time, in the app alone: a mail would come too late. */
  reminderLastMinutes: reminder(15),
  /** Until so long before the start a student cancels for nothing, minutes. */
  cancelFreeUntilMinutes: minutes(DEFAULT_CANCELLATION_POLICY.freeUntilMinutes),
  /** Until so long before the start a student who cancels pays the late share; after that everything. Minutes. */
  cancelLateUntilMinutes: minutes(DEFAULT_CANCELLATION_POLICY.lateUntilMinutes),
  /** What a late cancellation costs, and earns the tutor, in basis points. */
  cancelLateShareBasisPoints: z
    .number()
    .int()
    .min(0)
    .max(10_000)
    .default(DEFAULT_CANCELLATION_POLICY.lateShareBasisPoints),
  /** Until so long before the start a student may reschedule, minutes. */
  rescheduleLimitMinutes: minutes(DEFAULT_RESCHEDULING_POLICY.limitMinutes),
  /** How many times a student may reschedule one session. */
  rescheduleMaxTimes: z.number().int().min(0).max(20).default(DEFAULT_RESCHEDULING_POLICY.maxTimes),
  /** So many days after a session its student can still review it. */
  reviewWriteDays: z.number().int().min(1).max(365).default(DEFAULT_REVIEW_POLICY.writeWithinDays),
  /** So many days after it was first written a review can be changed. */
  reviewChangeDays: z.number().int().min(0).max(365).default(DEFAULT_REVIEW_POLICY.changeWithinDays),
  /** How far ahead the sessions of a series can be booked, days, where that is further than the tutor's horizon for single ones. */
  seriesHorizonDays: z.number().int().min(1).max(365).default(365),
  /** So far ahead an ongoing series has its sessions, days. */
  seriesAheadDays: z.number().int().min(7).max(180).default(56),
  /** So long before its start a session of a series that is paid one by one is charged, minutes. */
  seriesChargeBeforeMinutes: z
    .number()
    .int()
    .min(60)
    .max(20_160)
    .default(DEFAULT_SERIES_PAYMENT_POLICY.chargeBeforeMinutes),
  /** So long before its start it is let go when it stays unpaid, minutes. */
  seriesReleaseBeforeMinutes: z
    .number()
    .int()
    .min(0)
    .max(20_160)
    .default(DEFAULT_SERIES_PAYMENT_POLICY.releaseBeforeMinutes),
  /** Times without school, told on the preview of a series; both dates included. */
  schoolBreaks: z
    .array(z.object({ kind: z.enum(['winter', 'spring']), from: z.iso.date(), to: z.iso.date() }))
    .default([...SCHOOL_BREAKS_OF_QUEBEC]),
  /** Who issues receipts: name, and the lines of the address. */
  companyName: z.string().min(1).max(120).default('4AS'),
  companyAddress: z.string().max(400).default(''),
  /** Numbers of registration for the taxes, shown on receipts. */
  gstNumber: z.string().default(''),
  qstNumber: z.string().default(''),
});

/** What the company decides for the whole platform; every value has a default. */
export type Settings = z.infer<typeof shape>;

const settingsLoader = defineLoader<'all', Settings>({
  name: 'settings',
  async batch(ctx, keys) {
    const settings = await settingsIn(ctx.db);
    return keys.map(() => settings);
  },
});

/** The settings as a unit of work sees them: for commands, which must not open a second connection while they write. */
export async function settingsIn(db: Db): Promise<Settings> {
  const rows = await db.query<{ key: string; value: unknown }>('select key, value from settings');
  return shape.parse(Object.fromEntries(rows.map((row) => [row.key, row.value])));
}

/** The settings as they are now, read once an operation. */
export function readSettings(ctx: Context): Promise<Settings> {
  return ctx.load(settingsLoader, 'all');
}

/** The limits and the share of cancelling, as `@4as/scheduling` takes them. */
export function cancellationPolicyOf(settings: Settings): CancellationPolicy {
  return {
    freeUntilMinutes: settings.cancelFreeUntilMinutes,
    lateUntilMinutes: settings.cancelLateUntilMinutes,
    lateShareBasisPoints: settings.cancelLateShareBasisPoints,
  };
}

/** The limits of rescheduling by students, as `@4as/scheduling` takes them. */
export function reschedulingPolicyOf(settings: Settings): ReschedulingPolicy {
  return { limitMinutes: settings.rescheduleLimitMinutes, maxTimes: settings.rescheduleMaxTimes };
}

/** For how long reviews are written and changed, as `@4as/scheduling` takes it. */
export function reviewPolicyOf(settings: Settings): ReviewPolicy {
  return { writeWithinDays: settings.reviewWriteDays, changeWithinDays: settings.reviewChangeDays };
}
