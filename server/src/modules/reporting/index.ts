export { AdminOverviewResolver, TutorOverviewResolver } from './reporting.resolver.js';
