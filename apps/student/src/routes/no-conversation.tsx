/** `/messages` on a desk: nothing is open beside the list yet. */
export { NoConversation as Component } from '@4as/conversation';
