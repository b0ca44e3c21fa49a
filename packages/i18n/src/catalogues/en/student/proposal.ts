import type { Texts } from '../../../catalogue-types.js';
import type { proposal as fr } from '../../fr/student/proposal.js';

export const proposal = {
  title: 'Another time is proposed',
  cardTitle: '{{name}} proposes another time',
  text: '{{name}} cannot give this session of {{course}} at the planned time.',
  words: '{{name}} writes: “{{message}}”',
  planned: 'Planned time',
  proposed: 'Proposed time',
  until: 'Answer before',
  accept: 'Accept the new time',
  decline: 'Decline',
  declineTitle: 'Decline the new time?',
  declineText: 'The session will be cancelled and refunded in full.',
  declineConfirm: 'Decline and be refunded',
  keep: 'Go back',
  accepted: 'Done: your session is moved.',
  declined: 'The session is cancelled and refunded to you in full.',
  notFound: 'This link leads to no proposal',
  notFoundHint: 'Check that the address is complete, or open your sessions.',
  mySessions: 'My sessions',
  wrongTime: 'Without an answer before then, the session is cancelled and refunded in full.',
  states: {
    OPEN: 'Waiting for your answer',
    ACCEPTED: 'Accepted: the session is moved',
    DECLINED: 'Declined: the session is cancelled and refunded',
    EXPIRED: 'Ended: the session is cancelled and refunded',
    WITHDRAWN: 'Withdrawn: your sessions say what is planned',
  },
} as const satisfies Texts<typeof fr>;
