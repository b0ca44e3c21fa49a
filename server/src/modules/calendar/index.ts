export { CalendarResolver } from './calendar.resolver.js';
export { calendarRoutes } from './calendar-routes.js';
export { sessionUid } from './session-uid.js';
