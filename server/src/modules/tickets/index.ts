import './message-about-ticket.js';
import './ticket-mails.js';

export { TicketResolver } from './ticket.resolver.js';
export { TicketFields } from './ticket.fields.js';
export { TicketSubjectFields } from './subject.fields.js';
export { ConversationTicketFields } from './conversation.fields.js';
export { Ticket } from './ticket.entity.js';
export { unansweredTicketsLoader } from './ticket.loaders.js';
export { tellAdminsOfTicket } from './tell-admins.js';
