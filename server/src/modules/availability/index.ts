export { DateHours } from './availability-override.entity.js';
export { WeeklyHours } from './availability-rule.entity.js';
export { AvailabilityChanged } from './availability.results.js';
export { AvailabilityResolver, TutorAvailabilityFields } from './availability.resolver.js';
export { loadCalendars } from './calendars.js';
export { tellOfTime } from './tell-of-time.js';
