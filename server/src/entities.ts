import { User } from './modules/accounts/index.js';
import { Appointment } from './modules/appointments/index.js';
import { DateHours, WeeklyHours } from './modules/availability/index.js';
import { Course, Institution } from './modules/courses/index.js';
import { Conversation, ConversationMember, Message } from './modules/messaging/index.js';
import { Notification } from './modules/notifications/index.js';
import { StripeDifference, StripeEvent } from './modules/integrations/index.js';
import { Charge, Dispute, Order, OrderLine, Payment, Refund } from './modules/orders/index.js';
import { Series, SeriesSession } from './modules/series/index.js';
import { Ticket } from './modules/tickets/index.js';
import { SessionProposal, TimeOff } from './modules/time-off/index.js';
import { Tutor } from './modules/tutors/index.js';

/** Every entity, for the data source. */
export const entities = [
  User,
  Notification,
  Institution,
  Course,
  Tutor,
  WeeklyHours,
  DateHours,
  Appointment,
  Order,
  OrderLine,
  Payment,
  Refund,
  Dispute,
  StripeEvent,
  StripeDifference,
  Charge,
  Series,
  SeriesSession,
  Conversation,
  ConversationMember,
  Message,
  Ticket,
  TimeOff,
  SessionProposal,
];
