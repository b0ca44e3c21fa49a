declare module '../jobs/index.js' {
  interface JobPayloads {
    /** By the clock: notes that holds ran out. */
    'release-expired-holds': Record<string, never>;
  }
}

export { Appointment, AppointmentChange, AppointmentConnection, AppointmentCourse, AppointmentState } from './appointment.entity.js';
export {
  AppointmentFields,
  CourseAppointmentFields,
  CourseTutorSlotFields,
  WeeklyAvailabilitySetFields,
} from './appointment.fields.js';
export { AppointmentFilter, AppointmentPeriod } from './appointment.inputs.js';
export { appointmentCourseLoader, appointmentLoader } from './appointment.loaders.js';
export { columnsOfAppointment, listAppointments, toAppointment } from './appointment.queries.js';
export { AppointmentResolver } from './appointment.resolver.js';
export { AppointmentChanged, AppointmentResult, SlotNotFree, SlotTaken, TransitionNotAllowed } from './appointment.results.js';
export { cancelAppointments } from './cancel-appointments.js';
export { completeSomeAppointments } from './complete-appointments.js';
export { confirmAppointments, type Confirmation } from './confirm-appointments.js';
export { findFreeSlots } from './find-free-slots.js';
export { HeldSlot, holdSlot, type HoldRequest } from './hold-slot.js';
export { extendHolds, releaseExpiredHolds, releaseHolds } from './holds.js';
export { nearestFreeLoader } from './nearest-free.js';
export { Slot, SlotReason } from './slot.types.js';
