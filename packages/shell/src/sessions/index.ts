export { SessionHistory, type HistoryChange, type SessionHistoryProps } from './session-history';
export { ReviewScores, type ReviewScoresProps } from './review-scores';
export { MonthCalendar, type MonthCalendarProps } from './month-calendar';
export { SlotPicker, shownDays, type SlotPickerProps } from './slot-picker';
export type { OfferedDays, OfferedSlot } from './slots-shown';
export { SessionCalendar, type SessionCalendarProps } from './session-calendar';
export { useCalendarSpan, type CalendarSpan } from './calendar-span';
export { chosenSlot, TimeStep, timeParameters, useTimeChoice, type TimeChoice, type TimeStepProps } from './time-step';
export { useLiveSlots, type LiveSlotsOptions, type SlotChanged } from './use-live-slots';
