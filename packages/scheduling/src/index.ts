export type { DayNumber, Instant, LocalDate, Weekday } from './time.js';
export { DAY, HOUR, MINUTE } from './time.js';
export { addDays, dayNumber, localDate, weekdayOf } from './local-date.js';
export { monthOf, type Month } from './month.js';
export type { Interval } from './intervals.js';
export { contains, intersect, normalize, overlaps, overlapsAny, subtract, union } from './intervals.js';
export type { LocalTime } from './zone.js';
export { clockOf, instantToLocal, localToInstant, ZoneClock } from './zone.js';
export type { Availability, AvailabilityOverride, AvailabilityRule, DayRange } from './availability.js';
export { availableIntervals } from './availability.js';
export type { AvailabilityConflict } from './availability-conflicts.js';
export { availabilityConflicts } from './availability-conflicts.js';
export type { RangeProblem, WeekRange } from './week-hours.js';
export {
  clash,
  copyDay,
  moveRange,
  nextRange,
  paintRange,
  problemOfRange,
  rangeAt,
  rangesOfDay,
  resizeRange,
  SHORTEST_RANGE,
  snapMinute,
  totalMinutes,
} from './week-hours.js';
export type { BookingCalendar, SlotSearch, TakenInterval } from './slots.js';
export { bookableStarts, freeSlots, isFree, isOnGrid, withBuffers } from './slots.js';
export type { RefusalReason } from './why-not-free.js';
export { REFUSAL_REASONS, whyNotFree } from './why-not-free.js';
export type { FairSlot, TutorSlots } from './slot-choice.js';
export { fairSlots, nearestFreeSlots, pickFairly, slotsByDate } from './slot-choice.js';
export type { Actor, AppointmentAction, AppointmentState } from './appointment-states.js';
export {
  ACTORS,
  allowedActions,
  APPOINTMENT_ACTIONS,
  APPOINTMENT_STATES,
  APPOINTMENT_TRANSITIONS,
  canJoin,
  isTimely,
  joinWindow,
  JOIN_OPENS_MINUTES,
  nextState,
  takesTime,
} from './appointment-states.js';
export type {
  CancellationOutcome,
  CancellationPolicy,
  CancellationRequest,
  CancellationRule,
  OutcomeShares,
} from './cancellation.js';
export { cancellationOutcome, DEFAULT_CANCELLATION_POLICY, outcomeShares } from './cancellation.js';
export type {
  ReschedulingAnswer,
  ReschedulingPolicy,
  ReschedulingRefusal,
  ReschedulingRequest,
} from './rescheduling.js';
export { DEFAULT_RESCHEDULING_POLICY, mayReschedule } from './rescheduling.js';
export type { DateWindow, Frequency, Occurrence, RecurrenceRule, SeriesEnd } from './recurrence.js';
export { occurrences } from './recurrence.js';
export type { Holiday, SchoolBreak } from './holidays.js';
export { HOLIDAYS, holidayOn, holidaysOfQuebec, SCHOOL_BREAKS_OF_QUEBEC, schoolBreakOn } from './holidays.js';
export type { SeriesPaymentPolicy, SeriesPaymentTimes } from './series-payment.js';
export { DEFAULT_SERIES_PAYMENT_POLICY, nextCharge, seriesPaymentTimes } from './series-payment.js';
export { ANSWER_HOURS, proposalEnd } from './proposal-end.js';
export type { BulkMovePlan, PeoplesTime, PlannedMove, TimeShift, TutorsTime } from './bulk-move.js';
export { planMoves, shiftedStart } from './bulk-move.js';
export type { ReviewAnswer, ReviewCriterion, ReviewedSession, ReviewPolicy, ReviewRefusal } from './reviews.js';
export { DEFAULT_REVIEW_POLICY, mayReview, REVIEW_CRITERIA } from './reviews.js';
export type { SessionWithFiles } from './session-files.js';
export { FILES_DAYS_AFTER, filesOpenUntil, takesFiles } from './session-files.js';
