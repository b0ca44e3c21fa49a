declare module '../jobs/index.js' {
  interface JobPayloads {
    /** By the clock: notes that holds ran out. */
    'release-expired-holds': Record<string, never>;
  }
}

export { Appointment } from './appointment.entity.js';
export {
  AppointmentFields,
  CourseAppointmentFields,
  CourseTutorSlotFields,
  AvailabilityChangedFields,
} from './appointment.fields.js';
export { AppointmentPeriod } from './appointment.inputs.js';
export { appointmentLoader } from './appointment.loaders.js';
export { columnsOfAppointment, listAppointments, toAppointment } from './appointment.queries.js';
export { AppointmentResolver } from './appointment.resolver.js';
export { SlotNotFree, SlotTaken } from './appointment.results.js';
export { cancelAppointments } from './cancel-appointments.js';
export { completeSomeAppointments } from './complete-appointments.js';
export { confirmAppointments } from './confirm-appointments.js';
export { HeldSlot, holdSlot, type HoldRequest } from './hold-slot.js';
export { extendHolds, releaseExpiredHolds, releaseHolds } from './holds.js';
export { nearestFreeLoader } from './nearest-free.js';
export { Slot, SlotReason } from './slot.types.js';
