import { adminsOnly, id, signedIn, students, tutors, type MutationWalk } from './mutation-walk.js';
import { SCHEDULING_MUTATIONS } from './scheduling-mutations.js';

const conversation = `conversationId: ${id('conversation student')}`;
const ticketConversation = `conversationId: ${id('ticket conversation student')}`;
const ticket = `ticketId: ${id('ticket student')}`;
const message = `clientId: ${id('new message')}, body: "Bonjour"`;
const newCourse =
  'name: "New", slug: "new", sigle: "NEW1", description: "", studentRateCents: 5000, taxable: false, active: true';

const newCoupon =
  'kind: PERCENT, basisPoints: 1000, minimumCents: 0, firstOrderOnly: false, active: true, courseIds: []';

const scores = 'clarity: 4, knowledge: 4, punctuality: 4, kindness: 4, comment: "Test"';

/** Marks in the student's conversation; an admin reads it and takes no part. */
const marks: MutationWalk = {
  roles: 'STA',
  calls: [
    { input: `${conversation}, upTo: 1`, done: { student: 'ConversationChanged', tutor: 'ConversationChanged' } },
    { input: `${ticketConversation}, upTo: 1`, done: { student: 'ConversationChanged', admin: 'ConversationChanged' } },
  ],
};

/** Every mutation, by its name. A mutation that is not here fails the walk. Stripe can't be reached in it. */
export const MUTATIONS: Record<string, MutationWalk> = {
  ...SCHEDULING_MUTATIONS,
  updateProfile: {
    roles: 'STA',
    calls: [
      { input: 'name: "New name", phone: "+15145550199", language: EN', done: signedIn('ProfileUpdated') },
      { input: `pictureFileId: ${id('file student')}`, done: { student: 'ProfileUpdated' } },
    ],
  },
  writeAboutSession: adminsOnly(
    `appointmentId: ${id('appointment student')}, to: [STUDENT, TUTOR], subject: "Test", body: "Bonjour", requestId: ${id('new request')}`,
    'SessionWrittenAbout',
  ),
  removeAppointmentFile: {
    roles: 'ST',
    calls: [
      {
        input: `appointmentId: ${id('appointment student')}, fileId: ${id('session file student')}`,
        done: { student: 'AppointmentChanged' },
      },
    ],
  },
  suspendUser: adminsOnly(`userId: ${id('otherStudent')}, reason: "Test"`, 'UserChanged'),
  reactivateUser: adminsOnly(`userId: ${id('otherStudent')}, reason: "Test"`, 'UserChanged'),
  addToCart: {
    roles: 'S',
    calls: [
      {
        input: `courseId: ${id('course')}, tutorId: ${id('tutor')}, startsAt: "2031-03-10T15:00:00Z", minutes: 60`,
        done: students('CartChanged'),
      },
    ],
  },
  // A line that is not in one's own cart is taken out of it already.
  removeFromCart: { roles: 'S', calls: [{ input: `lineId: ${id('hold student')}`, done: students('CartChanged') }] },
  applyCoupon: { roles: 'S', calls: [{ input: 'code: "secret"', done: students('CartChanged') }] },
  removeCoupon: { roles: 'S', calls: [{ done: students('CartChanged') }] },
  checkout: { roles: 'S', calls: [{ input: 'totalCents: 41013', done: students('PaymentUnavailable') }] },
  addCard: { roles: 'S', calls: [{ input: '', done: students('PaymentUnavailable') }] },
  removeCard: { roles: 'S', calls: [{ input: 'cardId: "pm_1"', done: students('PaymentUnavailable') }] },
  setDefaultCard: { roles: 'S', calls: [{ input: 'cardId: "pm_1"', done: students('PaymentUnavailable') }] },
  payWithSavedCard: {
    roles: 'S',
    calls: [
      {
        input: `totalCents: 41013, cardId: "pm_1", requestId: ${id('new request')}`,
        done: students('PaymentUnavailable'),
      },
    ],
  },
  // The prepared order is one for the hosted page.
  payOrder: {
    roles: 'S',
    calls: [
      {
        input: `orderId: ${id('pending order student')}, cardId: "pm_1", requestId: ${id('new request')}`,
        done: { student: 'InvalidInput' },
      },
    ],
  },
  makeCalendarFeed: {
    roles: 'ST',
    calls: [{ done: { ...students('CalendarFeedMade'), ...tutors('CalendarFeedMade') } }],
  },
  revokeCalendarFeed: {
    roles: 'ST',
    calls: [{ done: { ...students('CalendarFeedRevoked'), ...tutors('CalendarFeedRevoked') } }],
  },
  setNotificationPreference: {
    roles: 'ST',
    calls: [
      {
        input: 'kind: MESSAGE, channel: MAIL, enabled: false',
        done: { ...students('NotificationPreferencesChanged'), ...tutors('NotificationPreferencesChanged') },
      },
    ],
  },
  refreshOrder: {
    roles: 'S',
    calls: [{ input: `orderId: ${id('pending order student')}`, done: { student: 'PaymentUnavailable' } }],
  },
  abandonOrder: {
    roles: 'S',
    calls: [{ input: `orderId: ${id('pending order student')}`, done: { student: 'PaymentUnavailable' } }],
  },
  refundOrderLines: adminsOnly(
    `orderId: ${id('order student')}, lineIds: [${id('line of order student')}], reason: "Test", requestId: ${id('new request')}`,
    'PaymentUnavailable',
  ),
  replayStripeEvent: adminsOnly('eventId: "evt_secret"', 'StripeEventChanged'),
  settleStripeDifference: adminsOnly(`differenceId: ${id('difference')}, reason: "Test"`, 'StripeDifferenceChanged'),
  compareWithStripe: { roles: 'A', calls: [{ done: { admin: 'PaymentUnavailable' } }] },
  openConversation: {
    roles: 'ST',
    calls: [
      { input: `tutorId: ${id('otherTutor')}`, done: students('ConversationOpened') },
      { input: `studentId: ${id('student')}`, done: { tutor: 'ConversationOpened' } },
    ],
  },
  sendMessage: {
    roles: 'STA',
    calls: [
      { input: `${conversation}, ${message}`, done: { student: 'MessageSent', tutor: 'MessageSent' } },
      { input: `${ticketConversation}, ${message}`, done: { student: 'MessageSent', admin: 'MessageSent' } },
    ],
  },
  markConversationRead: marks,
  markConversationDelivered: marks,
  markInboxDelivered: {
    roles: 'ST',
    calls: [{ done: { ...students('InboxDelivered'), ...tutors('InboxDelivered') } }],
  },
  setTyping: {
    roles: 'STA',
    calls: [
      {
        input: `${conversation}, typing: true`,
        done: { student: 'ConversationChanged', tutor: 'ConversationChanged' },
      },
    ],
  },
  openTicket: {
    roles: 'S',
    calls: [
      {
        input: `category: ORDER, priority: NORMAL, subject: "S", body: "B", orderId: ${id('order student')}, clientId: ${id('new ticket')}`,
        done: { student: 'TicketChanged' },
      },
      {
        input: `category: APPOINTMENT, priority: LOW, subject: "S", body: "B", appointmentId: ${id('taught student')}, clientId: ${id('new ticket')}`,
        done: { student: 'TicketChanged' },
      },
    ],
  },
  replyToTicket: {
    roles: 'SA',
    calls: [{ input: `${ticket}, ${message}`, done: { student: 'TicketChanged', admin: 'TicketChanged' } }],
  },
  assignTicket: adminsOnly(`${ticket}, assigneeId: ${id('admin')}`, 'TicketChanged'),
  resolveTicket: {
    roles: 'SA',
    calls: [{ input: ticket, done: { student: 'TicketChanged', admin: 'TicketChanged' } }],
  },
  markNotificationsRead: { roles: 'STA', calls: [{ done: signedIn('NotificationsRead') }] },
  reviewSession: {
    roles: 'S',
    calls: [
      { input: `appointmentId: ${id('reviewed student')}, ${scores}`, done: { student: 'AppointmentChanged' } },
      // The company has hidden what was said of this one.
      { input: `appointmentId: ${id('taught student')}, ${scores}`, done: { student: 'ReviewClosed' } },
    ],
  },
  replyToReview: {
    roles: 'T',
    calls: [
      { input: `reviewId: ${id('shown review student')}, body: "Test"`, done: { tutor: 'ReviewReplied' } },
      { input: `reviewId: ${id('review student')}, body: "Test"`, done: {} },
    ],
  },
  updateTutorProfile: {
    roles: 'T',
    calls: [{ input: 'displayName: "New", bio: "New"', done: tutors('TutorProfileUpdated') }],
  },
  updateCompany: adminsOnly('name: "New", address: "", gstNumber: "", qstNumber: ""', 'CompanyChanged'),
  createCoupon: adminsOnly(`code: "NEW-1", ${newCoupon}`, 'CouponChanged'),
  updateCoupon: adminsOnly(`id: ${id('coupon')}, code: "SECRET", ${newCoupon}`, 'CouponChanged'),
  deleteCoupon: adminsOnly(`id: ${id('coupon')}`, 'CouponDeleted'),
  setHourlyRate: adminsOnly(
    `tutorId: ${id('tutor')}, startsOn: "2031-04-01", hourlyRateCents: 5000`,
    'TutorPayChanged',
  ),
  removeHourlyRate: adminsOnly(`tutorId: ${id('tutor')}, startsOn: "2031-04-01"`, 'TutorPayChanged'),
  closeMonth: adminsOnly(`tutorId: ${id('tutor')}, month: "2025-12-01"`, 'TutorPayChanged'),
  markPayoutPaid: adminsOnly(
    `payoutId: ${id('payout tutor')}, confirmationNumber: "V-1", paidOn: "2026-02-01"`,
    'TutorPayChanged',
  ),
  createCourse: adminsOnly(`institutionId: ${id('institution')}, ${newCourse}`, 'CourseChanged'),
  updateCourse: adminsOnly(`id: ${id('course')}, name: "Renamed"`, 'CourseChanged'),
  removeCourse: adminsOnly(`id: ${id('course')}`, 'CourseRemoved'),
};
