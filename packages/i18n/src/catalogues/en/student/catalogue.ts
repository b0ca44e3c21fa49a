import type { Texts } from '../../../catalogue-types.js';
import type { catalogue as fr } from '../../fr/student/catalogue.js';

export const catalogue = {
  title: 'Choose a course',
  subtitle: 'Every course taught now, with its price.',
  searchLabel: 'Search a course by name or code',
  searchPlaceholder: 'Name or code of the course',
  institution: 'Institution',
  allInstitutions: 'All institutions',
  found_one: '{{count}} course',
  found_other: '{{count}} courses',
  list: 'Courses',
  perHour: '{{amount}} / h',
  tutors_one: '{{count}} tutor',
  tutors_other: '{{count}} tutors',
  noTutor: 'No tutor for now',
  none: 'No course matches',
  noneHint: 'Try the code alone, or search all institutions.',
  showAll: 'See all courses',
  more: 'See more courses',
} as const satisfies Texts<typeof fr>;
