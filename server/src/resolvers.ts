import { AccountResolver } from './modules/accounts/index.js';
import { PersonPictureFields, ViewerPictureFields } from './modules/files/index.js';
import { NotificationResolver, ViewerNotificationFields } from './modules/notifications/index.js';
import { CourseResolver } from './modules/courses/index.js';
import {
  CourseTutorFields,
  TutorAccountResolver,
  TutorProfileUpdatedResolver,
  TutorResolver,
  ViewerTutorFields,
} from './modules/tutors/index.js';
import { AvailabilityResolver, TutorAvailabilityFields } from './modules/availability/index.js';
import {
  AppointmentChangeFields,
  AppointmentFields,
  AppointmentResolver,
  CourseAppointmentFields,
  CourseTutorSlotFields,
  SessionTimeFields,
  AvailabilityChangedFields,
} from './modules/appointments/index.js';
import { CalendarResolver } from './modules/calendar/index.js';
import {
  AppointmentConversationFields,
  ConversationAppointmentFields,
  ConversationChangedFields,
  ConversationFields,
  ConversationMemberFields,
  ConversationResolver,
  ConversationSubscriptions,
  MessageFields,
  ViewerMessagingFields,
} from './modules/messaging/index.js';
import {
  AppointmentCancellationFields,
  AppointmentOrderFields,
  CardResolver,
  AppointmentReschedulingFields,
  CancellationResolver,
  CartResolver,
  OrderChargeFields,
  OrderFields,
  OrderLineFields,
  OrderResolver,
  RefundFields,
  ReschedulingResolver,
  ViewerOrderFields,
} from './modules/orders/index.js';
import {
  ConversationTicketFields,
  TicketFields,
  TicketResolver,
  TicketSubjectFields,
} from './modules/tickets/index.js';
import {
  AppointmentSeriesFields,
  CartLineSeriesFields,
  SeriesFields,
  SeriesResolver,
  SeriesSessionFields,
} from './modules/series/index.js';
import { TutorReviewFields } from './modules/reviews/index.js';
import { AdminOverviewResolver, TutorOverviewResolver } from './modules/reporting/index.js';

/** Every resolver class, in the order of the modules. */
export const resolvers = [
  AccountResolver,
  ViewerPictureFields,
  PersonPictureFields,
  NotificationResolver,
  ViewerNotificationFields,
  CourseResolver,
  TutorResolver,
  TutorAccountResolver,
  TutorProfileUpdatedResolver,
  CourseTutorFields,
  ViewerTutorFields,
  AvailabilityResolver,
  TutorAvailabilityFields,
  AppointmentResolver,
  AppointmentFields,
  AppointmentChangeFields,
  SessionTimeFields,
  CourseAppointmentFields,
  CourseTutorSlotFields,
  AvailabilityChangedFields,
  CalendarResolver,
  CartResolver,
  CardResolver,
  OrderResolver,
  OrderFields,
  OrderLineFields,
  OrderChargeFields,
  RefundFields,
  AppointmentOrderFields,
  CancellationResolver,
  AppointmentCancellationFields,
  ReschedulingResolver,
  AppointmentReschedulingFields,
  ViewerOrderFields,
  SeriesResolver,
  SeriesFields,
  SeriesSessionFields,
  AppointmentSeriesFields,
  CartLineSeriesFields,
  ConversationResolver,
  ConversationSubscriptions,
  ConversationFields,
  ConversationMemberFields,
  MessageFields,
  ConversationChangedFields,
  ViewerMessagingFields,
  AppointmentConversationFields,
  ConversationAppointmentFields,
  TicketResolver,
  TicketFields,
  TicketSubjectFields,
  ConversationTicketFields,
  TutorReviewFields,
  TutorOverviewResolver,
  AdminOverviewResolver,
];
