export { earningExports } from './earning-exports.js';
export {
  EarningEntryFields,
  EarningMonthFields,
  PayoutResolver,
  TutorAccountEarningFields,
} from './earnings.resolver.js';
export { paidSessions, recordEarnings, type PaidSession } from './record-earnings.js';
export { reverseEarnings } from './reverse-earnings.js';
