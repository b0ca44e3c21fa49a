export { completeAppointments } from './complete-appointments.js';
export { earningExports } from './earning-exports.js';
export {
  EarningEntryFields,
  EarningMonthFields,
  PayoutResolver,
  TutorAccountEarningFields,
} from './earnings.resolver.js';
export { recordEarnings } from './record-earnings.js';
export { reverseEarnings } from './reverse-earnings.js';
