export { completeAppointments } from './complete-appointments.js';
export { recordEarnings } from './record-earnings.js';
export { reverseEarnings } from './reverse-earnings.js';
