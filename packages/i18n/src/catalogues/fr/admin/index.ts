import { appointments } from './appointments.js';
import { coupons } from './coupons.js';
import { courses } from './courses.js';
import { find } from './find.js';
import { integrations } from './integrations.js';
import { navigation } from './navigation.js';
import { orders } from './orders.js';
import { overview } from './overview.js';
import { settings } from './settings.js';
import { support } from './support.js';
import { tutors } from './tutors.js';

export const admin = {
  space: 'Administration',
  appointments,
  coupons,
  courses,
  find,
  integrations,
  navigation,
  orders,
  overview,
  settings,
  support,
  tutors,
} as const;
