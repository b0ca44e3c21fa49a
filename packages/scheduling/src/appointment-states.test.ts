import {
  ACTORS,
  allowedActions,
  APPOINTMENT_ACTIONS,
  APPOINTMENT_STATES,
  APPOINTMENT_TRANSITIONS,
  canJoin,
  isTimely,
  MINUTE,
  nextState,
  takesTime,
  type AppointmentState,
} from './index.js';

const appointment = { start: 100 * MINUTE, end: 160 * MINUTE };

describe('the transition table', () => {
  it('has one answer for each state, action and actor', () => {
    for (const state of APPOINTMENT_STATES)
      for (const action of APPOINTMENT_ACTIONS)
        for (const actor of ACTORS) {
          const rows = APPOINTMENT_TRANSITIONS.filter(
            (row) => row.action === action && row.from.includes(state) && row.by.includes(actor),
          );
          expect(rows.length).toBeLessThanOrEqual(1);
          expect(nextState(state, action, actor)).toBe(rows[0]?.to);
        }
  });

  it('leads from a hold to every state, and out of a full refund to none', () => {
    const reached = new Set<AppointmentState>(['held']);
    for (const state of reached)
      for (const { from, to } of APPOINTMENT_TRANSITIONS) if (from.includes(state)) reached.add(to);
    expect(reached).toEqual(new Set(APPOINTMENT_STATES));
    for (const actor of ACTORS)
      for (const state of ['cancelled', 'tutor_no_show'] as const) expect(allowedActions(state, actor)).toEqual([]);
  });

  it.each([
    ['held', 'student', ['release']],
    ['held', 'tutor', ['release']],
    ['held', 'system', ['confirm', 'expire']],
    ['expired', 'system', ['confirm']],
    ['expired', 'student', []],
    ['confirmed', 'student', ['reschedule', 'cancel', 'report_tutor_no_show']],
    ['confirmed', 'tutor', ['reschedule', 'cancel', 'complete', 'report_student_no_show']],
    ['confirmed', 'admin', ['reschedule', 'cancel', 'complete', 'report_student_no_show', 'report_tutor_no_show']],
    ['confirmed', 'system', ['cancel', 'complete']],
    ['completed', 'system', ['cancel']],
    ['completed', 'student', []],
    ['completed', 'tutor', []],
    ['completed', 'admin', ['cancel', 'report_student_no_show', 'report_tutor_no_show']],
    ['student_no_show', 'tutor', []],
    ['student_no_show', 'admin', ['cancel', 'complete', 'report_tutor_no_show']],
  ] as const)('lets a %s appointment be handled by a %s: %j', (state, actor, actions) => {
    expect(allowedActions(state, actor)).toEqual(actions);
  });

  it('lets only the system, which hears of payments, confirm', () => {
    for (const state of APPOINTMENT_STATES)
      for (const actor of ['student', 'tutor', 'admin'] as const)
        expect(nextState(state, 'confirm', actor)).toBeUndefined();
  });
});

describe('the moment of an action', () => {
  it.each([
    ['report_student_no_show', 'tutor', [false, true, true]],
    ['report_tutor_no_show', 'student', [false, true, true]],
    ['complete', 'system', [false, false, true]],
    ['reschedule', 'student', [true, false, false]],
    ['cancel', 'student', [true, true, false]],
    ['cancel', 'admin', [true, true, true]],
    ['cancel', 'system', [true, true, true]],
    ['confirm', 'system', [true, true, true]],
  ] as const)('%s by a %s just before the start, at it, at the end: %j', (action, actor, expected) => {
    const moments = [appointment.start - 1, appointment.start, appointment.end];
    expect(moments.map((now) => isTimely(action, actor, appointment, now))).toEqual(expected);
  });
});

it('takes its time unless it expired or was cancelled', () => {
  expect(APPOINTMENT_STATES.filter(takesTime)).toEqual([
    'held',
    'confirmed',
    'completed',
    'student_no_show',
    'tutor_no_show',
  ]);
});

describe('a meeting', () => {
  it('can be joined from 15 minutes before the start to just before the end', () => {
    const moments = [
      appointment.start - 15 * MINUTE - 1,
      appointment.start - 15 * MINUTE,
      appointment.end - 1,
      appointment.end,
    ];
    expect(moments.map((now) => canJoin('confirmed', appointment, now))).toEqual([false, true, true, false]);
  });

  it('can be joined only when it is confirmed', () => {
    expect(APPOINTMENT_STATES.filter((state) => canJoin(state, appointment, appointment.start))).toEqual(['confirmed']);
  });
});
