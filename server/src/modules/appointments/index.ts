declare module '../jobs/index.js' {
  interface JobPayloads {
    /** By the clock: notes that holds ran out. */
    'release-expired-holds': Record<string, never>;
  }
}

export { Appointment, AppointmentCourse, AppointmentState, CancellationRule } from './appointment.entity.js';
export { AppointmentChangeFields, SessionTimeFields } from './appointment-change.js';
export {
  AppointmentFields,
  CourseAppointmentFields,
  CourseTutorSlotFields,
  AvailabilityChangedFields,
} from './appointment.fields.js';
export { AppointmentPeriod } from './appointment.inputs.js';
export { appointmentCourseLoader, appointmentLoader } from './appointment.loaders.js';
export { sessionFor } from './appointment.policy.js';
export {
  agreedWithTutor,
  appointmentsByIds,
  columnsOfAppointment,
  listAppointments,
  toAppointment,
} from './appointment.queries.js';
export { AppointmentChoiceResolver } from './appointment-choice.js';
export { AppointmentResolver } from './appointment.resolver.js';
export { AppointmentChanged, SlotNotFree, SlotTaken, TransitionNotAllowed } from './appointment.results.js';
export { cancelAppointments } from './cancel-appointments.js';
export { ConflictResolver, KeptConflictFields } from './conflict.resolver.js';
export { confirmAppointments } from './confirm-appointments.js';
export { checkSlotRange, type SlotRange } from './find-free-slots.js';
export { HeldSlot, holdSlot, type HoldRequest } from './hold-slot.js';
export { holdSeveral, type SeriesHold } from './hold-several.js';
export { lockPeople } from './lock-people.js';
export { extendHolds, releaseExpiredHolds, releaseHolds } from './holds.js';
export { actorOf, lockAppointments, moveAppointments, tellOf } from './move-appointments.js';
export { nearestFree, nearestFreeLoader, tutorLoads, wholeHorizon } from './nearest-free.js';
export { slotDays } from './slot-days.js';
export { recordChanges, type Author } from './record-changes.js';
export { isSessionLength, SESSION_MINUTES } from './session-length.js';
export { SlotResolver } from './slot.resolver.js';
export { Slot, SlotDay, SlotReason } from './slot.types.js';
export { appointmentsToComplete } from './to-complete.js';
export { authorOf, writeSessions } from './write-sessions.js';
