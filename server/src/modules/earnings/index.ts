export { completeAppointments } from './complete-appointments.js';
export { reverseEarnings } from './reverse-earnings.js';
