import { cursorConnection, numberedPages } from '@4as/graphql-client';
import type { TypePolicies } from '@apollo/client/cache';

/** How the cache puts pages of a list together. Every field that answers a connection is here. */
export const typePolicies: TypePolicies = {
  Query: {
    fields: {
      courses: cursorConnection(),
      coupons: cursorConnection(),
      appointments: cursorConnection(),
      appointmentConflicts: cursorConnection(),
      keptConflicts: cursorConnection(),
      orders: cursorConnection(),
      tutorAccounts: cursorConnection(),
      conversations: cursorConnection(),
      tickets: cursorConnection(),
      disputes: cursorConnection(),
      stripeEvents: cursorConnection(),
      stripeDifferences: cursorConnection(),
      notifications: cursorConnection(),
    },
  },
  // There is one company: what different pages ask of it is put together.
  AdminOverview: { keyFields: [] },
  IntegrationCounts: { keyFields: [] },
  Company: { keyFields: [] },
  // The same month or course has other figures in another year and report: each stays where it was asked for.
  RevenueRow: { keyFields: false },
  Conversation: { fields: { messages: numberedPages() } },
};
