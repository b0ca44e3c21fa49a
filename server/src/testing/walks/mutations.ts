import { idOf, type AskerName } from './askers.js';

/** One way to call a mutation. Whoever is not in `done` is refused. */
export interface MutationCall {
  /** The input as GraphQL writes it; none for a mutation without. */
  input?: string;
  /** The type of the answer of those who may. */
  done: Partial<Record<AskerName, string>>;
  /** Tables in which the company writes what follows for others, past what the asker may read. */
  follows?: readonly string[];
}

/** How a mutation is walked: whose slices it is in, and its calls. */
export interface MutationWalk {
  roles: string;
  calls: readonly MutationCall[];
}

/** An id of the prepared world as GraphQL writes it. */
const id = (name: string): string => JSON.stringify(idOf(name));
const students = (type: string): MutationCall['done'] => ({ student: type, otherStudent: type });
const tutors = (type: string): MutationCall['done'] => ({ tutor: type, otherTutor: type });
const signedIn = (type: string): MutationCall['done'] => ({ ...students(type), ...tutors(type), admin: type });
const admins = (type: string): MutationCall['done'] => ({ admin: type });
const adminsOnly = (input: string, type: string): MutationWalk => ({
  roles: 'A',
  calls: [{ input, done: admins(type) }],
});

const conversation = `conversationId: ${id('conversation student')}`;
const ticketConversation = `conversationId: ${id('ticket conversation student')}`;
const ticket = `ticketId: ${id('ticket student')}`;
const message = `clientId: ${id('new message')}, body: "Bonjour"`;
const newCourse =
  'name: "New", slug: "new", sigle: "NEW1", description: "", studentRateCents: 5000, taxable: false, active: true';

const seriesPlan = `{ courseId: ${id('course')}, tutorId: ${id('tutor')}, minutes: 60, frequency: WEEKLY, startDate: "2031-03-12",
  startMinute: 660, timeZone: "America/Toronto", endsAfter: 2 }`;

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
  updateProfile: {
    roles: 'STA',
    calls: [
      { input: 'name: "New name", phone: "+15145550199", language: EN', done: signedIn('ProfileUpdated') },
      { input: `pictureFileId: ${id('file student')}`, done: { student: 'ProfileUpdated' } },
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
  updateTutorProfile: {
    roles: 'T',
    calls: [{ input: 'displayName: "New", bio: "New"', done: tutors('TutorProfileUpdated') }],
  },
  setWeeklyAvailability: {
    roles: 'T',
    calls: [
      { input: 'rules: [{ weekday: 1, startMinute: 540, endMinute: 600 }]', done: tutors('AvailabilityChanged') },
    ],
  },
  setAvailabilityOverrides: {
    roles: 'T',
    calls: [{ input: 'dates: ["2031-05-05"], ranges: []', done: tutors('AvailabilityChanged') }],
  },
  removeAvailabilityOverrides: {
    roles: 'T',
    calls: [{ input: 'dates: ["2031-01-06"]', done: tutors('AvailabilityChanged') }],
  },
  takeTimeOff: {
    roles: 'T',
    calls: [
      {
        input: 'startsAt: "2031-05-05T00:00:00Z", endsAt: "2031-05-06T00:00:00Z", emergency: true, choices: []',
        done: tutors('TimeOffChanged'),
      },
    ],
  },
  endTimeOff: { roles: 'T', calls: [{ input: `id: ${id('time off tutor')}`, done: { tutor: 'TimeOffChanged' } }] },
  // A session that is not one's own is not there to be settled.
  settleSessions: {
    roles: 'T',
    calls: [
      {
        input: `choices: [{ appointmentId: ${id('appointment student')}, choice: CANCEL }]`,
        done: { tutor: 'SessionsSettled', otherTutor: 'AffectedSessionsChanged' },
        follows: ['orders', 'order_lines', 'coupon_redemptions'],
      },
    ],
  },
  answerProposal: {
    roles: 'S',
    calls: [{ input: `id: ${id('proposal student')}, accept: false`, done: { student: 'ProposalAnswered' } }],
  },
  // Without our signature a link leads nowhere.
  answerLinkedProposal: { roles: 'VSTA', calls: [{ input: 'token: "x", accept: true', done: {} }] },
  setBookingRules: { roles: 'T', calls: [{ input: 'bufferMinutes: 15', done: tutors('AvailabilityChanged') }] },
  bookSeries: {
    roles: 'S',
    calls: [
      {
        input: `plan: ${seriesPlan}, payment: AT_ONCE, totalCents: 120262, requestId: ${id('new series')}`,
        done: students('SeriesBooked'),
      },
    ],
  },
  cancelSeries: {
    roles: 'SA',
    calls: [
      {
        input: `seriesId: ${id('series student')}, scope: ALL`,
        done: { student: 'SeriesChanged', admin: 'SeriesChanged' },
      },
    ],
  },
  changeSeries: {
    roles: 'SA',
    calls: [
      {
        input: `seriesId: ${id('series student')}, sessionId: ${id('series session student')}, scope: THIS, startsAt: "2031-03-11T15:00:00Z"`,
        done: { student: 'SeriesChanged', admin: 'SeriesChanged' },
      },
    ],
  },
  pauseSeries: {
    roles: 'SA',
    calls: [
      {
        input: `seriesId: ${id('series student')}, from: "2031-03-01", until: "2031-03-31"`,
        done: { student: 'SeriesChanged', admin: 'SeriesChanged' },
      },
    ],
  },
  resumeSeries: {
    roles: 'SA',
    calls: [{ input: `seriesId: ${id('series student')}`, done: { student: 'SeriesChanged', admin: 'SeriesChanged' } }],
  },
  setDefaultMeetingLink: {
    roles: 'T',
    calls: [{ input: 'url: "https://zoom.us/j/1"', done: tutors('TutorProfileUpdated') }],
  },
  setMeetingLink: {
    roles: 'TA',
    calls: [
      {
        input: `appointmentId: ${id('appointment student')}, url: "https://zoom.us/j/2"`,
        done: { tutor: 'AppointmentChanged', admin: 'AppointmentChanged' },
      },
    ],
  },
  cancelSession: {
    roles: 'STA',
    calls: [
      {
        input: `appointmentId: ${id('appointment student')}, refundCents: 41011, reason: "Test"`,
        done: { student: 'SessionCancelled', tutor: 'SessionCancelled', admin: 'SessionCancelled' },
        follows: ['orders', 'order_lines', 'coupon_redemptions'],
      },
    ],
  },
  recordOutcome: {
    roles: 'STA',
    calls: [
      {
        input: `appointmentId: ${id('appointment student')}, outcome: COMPLETED, reason: "Test"`,
        done: { student: 'TransitionNotAllowed', tutor: 'TooEarly', admin: 'TooEarly' },
      },
      {
        input: `appointmentId: ${id('taught student')}, outcome: TUTOR_NO_SHOW, reason: "Test"`,
        done: { student: 'TransitionNotAllowed', tutor: 'TransitionNotAllowed', admin: 'AppointmentChanged' },
      },
    ],
  },
  rescheduleSession: {
    roles: 'STA',
    calls: [
      {
        input: `appointmentId: ${id('appointment student')}, startsAt: "2031-03-10T15:00:00Z", reason: "Test"`,
        done: { student: 'AppointmentChanged', tutor: 'AppointmentChanged', admin: 'AppointmentChanged' },
      },
    ],
  },
  writeSessionReport: {
    roles: 'T',
    calls: [
      {
        input: `appointmentId: ${id('taught student')}, report: "Test", privateNote: "Test"`,
        done: { tutor: 'AppointmentChanged' },
      },
    ],
  },
  createCourse: adminsOnly(`institutionId: ${id('institution')}, ${newCourse}`, 'CourseChanged'),
  updateCourse: adminsOnly(`id: ${id('course')}, name: "Renamed"`, 'CourseChanged'),
  removeCourse: adminsOnly(`id: ${id('course')}`, 'CourseRemoved'),
};
