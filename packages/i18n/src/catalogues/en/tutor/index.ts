import type { Texts } from '../../../catalogue-types.js';
import type { tutor as fr } from '../../fr/tutor/index.js';
import { earnings } from './earnings.js';
import { evaluation } from './evaluation.js';
import { hours } from './hours.js';
import { navigation } from './navigation.js';
import { profile } from './profile.js';
import { sessions } from './sessions.js';
import { today } from './today.js';
import { timeOff } from './time-off.js';

export const tutor = {
  space: 'Tutor space',
  earnings,
  evaluation,
  hours,
  navigation,
  profile,
  sessions,
  today,
  timeOff,
} as const satisfies Texts<typeof fr>;
