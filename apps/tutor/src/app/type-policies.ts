import { cursorConnection, numberedPages } from '@4as/graphql-client';
import type { TypePolicies } from '@apollo/client/cache';

/** How the cache puts pages of a list together. Every field that answers a connection is here. */
export const typePolicies: TypePolicies = {
  Query: {
    fields: {
      appointments: cursorConnection(),
      conversations: cursorConnection(),
      notifications: cursorConnection(),
      timeOff: cursorConnection(),
    },
  },
  TutorAccount: { fields: { reviews: cursorConnection() } },
  Conversation: { fields: { messages: numberedPages() } },
};
