import { addDays, localToInstant } from '@4as/scheduling';
import type { Sort } from '@4as/ui';
import type { AppointmentFilter, AppointmentPeriod, AppointmentSort, AppointmentState } from '../../gql/graphql';
import { oneOf } from '../../parts/one-of';

/** The views of the list, in order of use. */
export const views = ['UPCOMING', 'TODAY', 'PAST', 'ALL'] as const satisfies readonly (AppointmentPeriod | 'ALL')[];

/** The states to choose from, in the order of a session's life. */
export const states = [
  'HELD',
  'CONFIRMED',
  'COMPLETED',
  'STUDENT_NO_SHOW',
  'TUTOR_NO_SHOW',
  'CANCELLED',
  'EXPIRED',
] as const satisfies readonly AppointmentState[];

const sortKeys = { when: 'STARTS_AT', created: 'CREATED_AT' } as const;
const sortNames = { debut: 'when', creation: 'created' } as const;

/** What the address asks of the list: words that it does not know are as if they were not there. */
export interface AskedList {
  view: (typeof views)[number];
  search: string;
  filter: AppointmentFilter;
  sort: AppointmentSort | null;
  /** The order as the table shows it, the usual one included. */
  shown: Sort;
}

/** Reads the address; dates in it are days of the viewer's zone, the last one included. */
export function askedList(parameters: URLSearchParams, timeZone: string): AskedList {
  const view = oneOf(parameters.get('periode'), views) ?? 'UPCOMING';
  const search = parameters.get('q') ?? '';
  const state = oneOf(parameters.get('etat'), states);
  const payment = oneOf(parameters.get('paiement'), ['oui', 'non'] as const);
  const from = dayOf(parameters.get('du'));
  const until = dayOf(parameters.get('au'));
  const sorted = sortOf(parameters.get('tri'));
  // Who asks for what is not paid wants to see carts too, which the usual list leaves out.
  const usual = payment === 'non' ? states.filter((one) => one !== 'CANCELLED' && one !== 'EXPIRED') : null;
  return {
    view,
    search,
    filter: {
      period: view === 'ALL' ? null : view,
      search: search || null,
      states: state ? [state] : usual,
      paid: payment ? payment === 'oui' : null,
      courseId: parameters.get('cours'),
      tutorId: parameters.get('tuteur'),
      studentId: parameters.get('eleve'),
      from: from ? new Date(localToInstant(from, 0, timeZone)).toISOString() : null,
      to: until ? new Date(localToInstant(addDays(until, 1), 0, timeZone)).toISOString() : null,
    },
    sort: sorted ? { by: sortKeys[sorted.column], descending: sorted.descending } : null,
    shown: sorted ?? { column: 'when', descending: !(view === 'UPCOMING' || view === 'TODAY' || from) },
  };
}

/** The order as the address has it. */
export function addressOfSort({ column, descending }: Sort): string {
  const name = column === 'created' ? 'creation' : 'debut';
  return descending ? `-${name}` : name;
}

function sortOf(word: string | null): { column: keyof typeof sortKeys; descending: boolean } | null {
  const name = oneOf(word?.replace(/^-/, '') ?? null, ['debut', 'creation'] as const);
  return name ? { column: sortNames[name], descending: word?.startsWith('-') ?? false } : null;
}

function dayOf(word: string | null): string | null {
  return word && /^\d{4}-\d\d-\d\d$/.test(word) && !Number.isNaN(Date.parse(word)) ? word : null;
}
