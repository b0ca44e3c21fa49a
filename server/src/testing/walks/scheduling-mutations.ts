import { adminsOnly, id, students, tutors, type MutationWalk } from './mutation-walk.js';

const seriesPlan = `{ courseId: ${id('course')}, tutorId: ${id('tutor')}, minutes: 60, frequency: WEEKLY, startDate: "2031-03-12",
  startMinute: 660, timeZone: "America/Toronto", endsAfter: 2 }`;

/** The mutations of hours, time off, sessions and series. */
export const SCHEDULING_MUTATIONS: Record<string, MutationWalk> = {
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
  // The session of the prepared world is paid: it is cancelled as any session is.
  cancelUnpaidSession: {
    roles: 'T',
    calls: [
      {
        input: `appointmentId: ${id('appointment student')}, reason: "Test"`,
        done: { tutor: 'TransitionNotAllowed' },
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
  cancelSessions: adminsOnly(
    `appointmentIds: [${id('appointment student')}], terms: COMPANY, refundCents: 41011, reason: "Test", requestId: ${id('new request')}`,
    'SessionsChanged',
  ),
  keepConflict: adminsOnly(
    `appointmentId: ${id('appointment student')}, reasons: [TIME_OFF], note: "Test"`,
    'AppointmentChanged',
  ),
  reopenConflict: adminsOnly(`appointmentId: ${id('appointment student')}`, 'AppointmentChanged'),
  moveSessions: adminsOnly(
    `appointmentIds: [${id('appointment student')}], days: 1, reason: "Test", requestId: ${id('new request')}`,
    'SessionsChanged',
  ),
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
  lengthenSession: {
    roles: 'S',
    calls: [
      {
        input: `appointmentId: ${id('appointment student')}, startsAt: "2031-03-10T15:00:00Z", minutes: 90, totalCents: 30066,
          requestId: ${id('new request')}`,
        done: { student: 'PaymentUnavailable' },
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
};
