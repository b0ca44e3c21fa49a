import { idOf, type AskerName } from './askers.js';
import { CONSOLE_QUERIES } from './console-queries.js';
import { PAY_QUERIES } from './pay-queries.js';

/** One way to call a query, and the markers (or ids) that an asker's answer must hold; an asker who is not named must get nothing. */
export interface QueryCall {
  args?: string;
  sees: Partial<Record<AskerName, readonly string[]>>;
}

/** How a query is walked: whose slices it is in, and its calls. */
export interface QueryWalk {
  roles: string;
  calls: readonly QueryCall[];
}

const id = (name: string): string => `(id: "${idOf(name)}")`;
const slots = (tutor: AskerName): string =>
  `(courseId: "${idOf('course')}", tutorId: "${idOf(tutor)}", minutes: 60, from: "2031-03-03", timeZone: "America/Toronto")`;
const everyone = (...markers: string[]): QueryCall['sees'] =>
  Object.fromEntries(
    ['visitor', 'student', 'otherStudent', 'tutor', 'otherTutor', 'admin'].map((name) => [name, markers]),
  );
const shoppers = (...markers: string[]): QueryCall['sees'] => ({
  visitor: markers,
  student: markers,
  otherStudent: markers,
  admin: markers,
});

/** Calls for a thing of each student, seen by that student, perhaps the tutor, and admins. */
function ofStudents(thing: string, marker: (student: string) => string, seenByTutor: boolean): QueryCall[] {
  return (
    [
      ['student', 'tutor'],
      ['otherStudent', 'otherTutor'],
    ] as const
  ).map(([student, tutor]) => ({
    args: id(`${thing} ${student}`),
    sees: {
      [student]: [marker(student)],
      admin: [marker(student)],
      ...(seenByTutor ? { [tutor]: [marker(student)] } : {}),
    },
  }));
}

/** Every query, by its name. A query that is not here fails the walk. */
export const QUERIES: Record<string, QueryWalk> = {
  ...CONSOLE_QUERIES,
  viewer: {
    roles: 'VSTA',
    calls: [
      {
        sees: {
          visitor: [],
          student: ['secret-student@'],
          otherStudent: ['secret-otherStudent@'],
          tutor: ['secret-tutor@', 'secret-default-tutor', '41001', 'Open review of student'],
          otherTutor: ['secret-otherTutor@'],
          admin: ['secret-admin@'],
        },
      },
    ],
  },
  institutions: { roles: 'VSTA', calls: [{ sees: everyone(idOf('institution')) }] },
  courses: {
    roles: 'VSA',
    calls: [{ sees: shoppers(idOf('course'), '60131') }, { args: '(search: "secret")', sees: shoppers() }],
  },
  course: { roles: 'VSA', calls: [{ args: '(slug: "course")', sees: shoppers(idOf('course'), 'Bio of tutor') }] },
  tutor: { roles: 'VSA', calls: [{ args: id('tutor'), sees: shoppers('Bio of tutor', 'Open reply of tutor') }] },
  freeSlots: {
    roles: 'VS',
    calls: [
      {
        args: slots('tutor'),
        sees: { visitor: [idOf('tutor')], student: [idOf('tutor')], otherStudent: [idOf('tutor')] },
      },
    ],
  },
  slotsForSession: {
    roles: 'STA',
    calls: [
      {
        args: `(appointmentId: "${idOf('appointment student')}", minutes: 60, from: "2031-03-03", timeZone: "America/Toronto")`,
        sees: { student: [idOf('tutor')], tutor: [idOf('tutor')], admin: [idOf('tutor')] },
      },
    ],
  },
  seriesPreview: {
    roles: 'S',
    calls: [
      {
        args: `(plan: { courseId: "${idOf('course')}", tutorId: "${idOf('tutor')}", minutes: 60, frequency: WEEKLY, startDate: "2031-03-12", startMinute: 660, timeZone: "America/Toronto", endsAfter: 2 })`,
        sees: { student: [idOf('tutor'), '60131'], otherStudent: [idOf('tutor'), '60131'] },
      },
    ],
  },
  allSeries: {
    roles: 'S',
    calls: [{ sees: { student: [idOf('series student')], otherStudent: [idOf('series otherStudent')] } }],
  },
  series: { roles: 'SA', calls: ofStudents('series', (student) => idOf(`series session ${student}`), false) },
  seriesCancellation: {
    roles: 'SA',
    calls: [
      {
        args: `(seriesId: "${idOf('series student')}", scope: ALL)`,
        sees: { student: ['41011'], admin: ['41011'] },
      },
    ],
  },
  cart: { roles: 'S', calls: [{ sees: { student: ['41013'], otherStudent: ['42013'] } }] },
  // Cards are at Stripe, which can't be reached in the walk.
  cards: { roles: 'S', calls: [{ sees: { student: [], otherStudent: [] } }] },
  notificationPreferences: {
    roles: 'ST',
    calls: [
      {
        sees: {
          student: ['REMINDER_DAY'],
          otherStudent: ['REMINDER_DAY'],
          tutor: ['MESSAGE'],
          otherTutor: ['MESSAGE'],
        },
      },
    ],
  },
  calendarFeed: {
    roles: 'ST',
    calls: [
      {
        sees: {
          student: ['2026-10-02T04:10:13'],
          otherStudent: ['2026-10-02T04:20:13'],
          tutor: ['2026-10-02T04:10:14'],
          otherTutor: ['2026-10-02T04:20:14'],
        },
      },
    ],
  },
  appointments: {
    roles: 'STA',
    calls: [
      {
        sees: {
          student: [idOf('appointment student'), idOf('taught student'), '41011'],
          otherStudent: [idOf('appointment otherStudent')],
          tutor: [idOf('appointment student')],
          otherTutor: [idOf('appointment otherStudent')],
          admin: [idOf('appointment student'), idOf('appointment otherStudent')],
        },
      },
      ...(['student', 'otherStudent'] as const).map((student) => ({
        args: `(filter: { studentId: "${idOf(student)}" })`,
        sees: {
          student: [],
          otherStudent: [],
          tutor: [],
          otherTutor: [],
          admin: [idOf(`appointment ${student}`)],
        },
      })),
    ],
  },
  appointment: {
    roles: 'STA',
    calls: [
      ...ofStudents('appointment', (student) => `secret-session-${student}`, true),
      ...ofStudents('taught', (student) => idOf(`taught ${student}`), true),
      ...ofStudents('reviewed', (student) => `Open review of ${student}`, true),
      // Nobody but its student and admins hears of what is only held.
      ...ofStudents('hold', (student) => idOf(`hold ${student}`), false),
    ],
  },
  company: { roles: 'A', calls: [{ sees: { admin: ['4AS'] } }] },
  coupons: {
    roles: 'A',
    calls: [
      { sees: { admin: ['SECRET', '10007'] } },
      { args: '(filter: { search: "ecre" })', sees: { admin: ['SECRET'] } },
    ],
  },
  coupon: { roles: 'A', calls: [{ args: `(id: "${idOf('coupon')}")`, sees: { admin: ['SECRET', idOf('course')] } }] },
  orders: {
    roles: 'SA',
    calls: [
      { sees: { student: ['41011', '41012'], otherStudent: ['42011', '42012'], admin: ['41011', '42011'] } },
      {
        args: '(filter: { search: "secret name" })',
        sees: { student: [], otherStudent: [], admin: ['41011', '42011'] },
      },
    ],
  },
  order: { roles: 'SA', calls: ofStudents('order', (student) => (student === 'student' ? '41011' : '42011'), false) },
  spending: { roles: 'S', calls: [{ sees: { student: ['41011'], otherStudent: ['42011'] } }] },
  timeOff: {
    roles: 'T',
    calls: [{ sees: { tutor: ['secret reason tutor'], otherTutor: ['secret reason otherTutor'] } }],
  },
  timeOffPreview: {
    roles: 'T',
    calls: [
      {
        sees: {
          tutor: [idOf('appointment student')],
          otherTutor: [idOf('appointment otherStudent')],
        },
      },
    ],
  },
  sessionsToSettle: {
    roles: 'T',
    calls: [
      {
        args: `(ids: ["${idOf('appointment student')}"])`,
        sees: { tutor: [idOf('appointment student')], otherTutor: [] },
      },
    ],
  },
  proposableTimes: {
    roles: 'T',
    calls: [
      {
        args: `(appointmentId: "${idOf('appointment student')}", from: "2031-03-03")`,
        sees: { tutor: [idOf('tutor')] },
      },
    ],
  },
  openProposals: {
    roles: 'ST',
    calls: [
      {
        sees: {
          student: ['secret proposal student'],
          otherStudent: ['secret proposal otherStudent'],
          tutor: ['secret proposal student'],
          otherTutor: ['secret proposal otherStudent'],
        },
      },
    ],
  },
  // Without our signature a link leads nowhere.
  linkedProposal: { roles: 'VSTA', calls: [{ args: `(token: "${idOf('proposal student')}.x")`, sees: everyone() }] },
  conversations: {
    roles: 'STA',
    calls: [
      {
        sees: {
          student: ['secret message student'],
          otherStudent: ['secret message otherStudent'],
          tutor: ['secret message student'],
          otherTutor: ['secret message otherStudent'],
          admin: [],
        },
      },
    ],
  },
  conversation: {
    roles: 'STA',
    calls: [
      ...ofStudents('conversation', (student) => `secret message ${student}`, true),
      ...ofStudents('ticket conversation', (student) => `secret ticket message ${student}`, false),
    ],
  },
  tickets: {
    roles: 'SA',
    calls: [
      {
        sees: {
          student: ['secret subject student'],
          otherStudent: ['secret subject otherStudent'],
          admin: ['secret subject student', 'secret subject otherStudent'],
        },
      },
      {
        args: '(filter: { search: "secret" })',
        sees: { student: [], otherStudent: [], admin: ['secret subject student'] },
      },
    ],
  },
  ticket: { roles: 'SA', calls: ofStudents('ticket', (student) => `secret ticket message ${student}`, false) },
  notifications: {
    roles: 'STA',
    calls: [
      {
        sees: Object.fromEntries(
          (['student', 'otherStudent', 'tutor', 'otherTutor', 'admin'] as const).map((name) => [
            name,
            [`secret notification ${name}`],
          ]),
        ),
      },
    ],
  },
  ...PAY_QUERIES,
  tutorOverview: { roles: 'T', calls: [{ sees: { tutor: ['41001'], otherTutor: ['42001'] } }] },
};
