export { WeeklyHours } from './availability-rule.entity.js';
export { WeeklyAvailabilitySet } from './availability.results.js';
export { AvailabilityResolver, TutorAvailabilityFields } from './availability.resolver.js';
export { loadCalendars } from './calendars.js';
