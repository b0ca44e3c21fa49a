import { cursorConnection, numberedPages } from '@4as/graphql-client';
import type { TypePolicies } from '@apollo/client/cache';

/** How the cache puts pages of a list together. Every field that answers a connection is here. */
export const typePolicies: TypePolicies = {
  Query: {
    fields: {
      courses: cursorConnection(),
      appointments: cursorConnection(),
      orders: cursorConnection(),
      conversations: cursorConnection(),
      tickets: cursorConnection(),
      notifications: cursorConnection(),
    },
  },
  Tutor: { fields: { reviews: cursorConnection() } },
  // There is one cart: whatever a mutation answers of it is the cart that the page shows.
  Cart: { keyFields: [] },
  Conversation: { fields: { messages: numberedPages() } },
};
