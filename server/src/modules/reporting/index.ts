export { AdminOverviewResolver, TutorOverviewResolver } from './reporting.resolver.js';
export { revenueExports } from './revenue-exports.js';
export { RevenueResolver } from './revenue.resolver.js';
