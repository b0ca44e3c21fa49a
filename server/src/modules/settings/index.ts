export { COMPANY_ZONE, dayOf, firstDayOfMonth, monthOf, monthOfDate, weekOf } from './calendar.js';
export {
  cancellationPolicyOf,
  readSettings,
  reschedulingPolicyOf,
  reviewPolicyOf,
  settingsIn,
  type Settings,
} from './settings.js';
