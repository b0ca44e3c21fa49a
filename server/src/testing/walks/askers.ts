import { createHash } from 'node:crypto';
import type { Asker } from '../test-world.js';

/** Everybody whom the walks ask as. A student and a tutor have to do with each other, the other student and the other tutor too. */
export const ASKERS = ['visitor', 'student', 'otherStudent', 'tutor', 'otherTutor', 'admin'] as const;

export type AskerName = (typeof ASKERS)[number];

/** All but the admin, who may see everything. */
export const OUTSIDERS = [
  'visitor',
  'student',
  'otherStudent',
  'tutor',
  'otherTutor',
] as const satisfies readonly AskerName[];

const roles = {
  student: 'student',
  otherStudent: 'student',
  tutor: 'tutor',
  otherTutor: 'tutor',
  admin: 'admin',
} as const;

/** The id that goes by a name in the prepared world, the same in every run. */
export function idOf(name: string): string {
  const hex = createHash('md5').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Who asks, as a test world takes it. */
export function asker(name: AskerName): Asker | 'visitor' {
  return name === 'visitor' ? 'visitor' : { id: idOf(name), role: roles[name] };
}
