import type { Texts } from '../../catalogue-types.js';
import type { notifications as fr } from '../fr/notifications.js';

export const notifications = {
  title: 'Notifications',
  open: 'Open notifications',
  unread_one: '{{count}} unread notification',
  unread_other: '{{count}} unread notifications',
  empty: 'No notification for now.',
  emptyHint: 'Confirmations, reminders and messages will appear here.',
  preferences: {
    page: 'Calendar and reminders',
    pageHint: 'Your calendar, and what you are reminded of',
    back: { student: 'Me', tutor: 'Profile' },
    title: 'Reminders and notices',
    hint: 'You are always told of payments, cancellations and changes of sessions.',
    kinds: {
      reminder: 'A session, {{lead}} before',
      MESSAGE: 'An unread message that waits',
    },
    channels: { APP: 'In 4AS', MAIL: 'By e-mail' },
  },
  kinds: {
    order: {
      paid: {
        title: 'Payment received',
        body: 'Your order {{number}} of {{amount}} is paid: your sessions are confirmed.',
      },
      refunded: { title: 'Refund', body: '{{amount}} of your order {{number}} are being refunded to your card.' },
    },
    payment: {
      needed: {
        title: 'Your payment is waiting for you',
        body: 'Order {{number}}: {{amount}} could not be charged to your card. One step from you is enough.',
      },
      'late-refunded': {
        title: 'Time taken before your payment',
        body: 'Your payment of order {{number}} came too late: {{amount}} are being refunded to you.',
      },
    },
    refund: {
      failed: { title: 'Refund refused by Stripe', body: 'Order {{number}}: {{amount}} could not be refunded.' },
    },
    dispute: {
      opened: { title: 'Payment disputed', body: 'Order {{number}}: a bank asks {{amount}} back. Answer in Stripe.' },
      won: { title: 'Dispute won', body: 'Order {{number}}: {{amount}} stay with 4AS.' },
      lost: { title: 'Dispute lost', body: 'Order {{number}}: {{amount}} were given back by the bank.' },
    },
    stripe: {
      'event-failed': {
        title: 'A Stripe event failed',
        body: '{{type}} could not be acted on after several attempts.',
      },
      differences: {
        title: 'Differences with Stripe',
        body_one: '{{count}} new difference between our books and Stripe.',
        body_other: '{{count}} new differences between our books and Stripe.',
      },
    },
    appointment: {
      booked: { title: 'New session with {{otherName}}', body: '{{courseName}}, {{time}}.' },
      reminder: { title: 'Reminder: session with {{otherName}}', body: '{{courseName}}, {{time}}.' },
      cancelled: { title: 'Session cancelled with {{otherName}}', body: '{{courseName}}, {{time}}.' },
      moved: { title: 'Session with {{otherName}} changed', body: '{{courseName}}, now {{time}}.' },
      files: {
        title_one: '{{otherName}} has added a file to your session',
        title_other: '{{otherName}} has added {{count}} files to your session',
        body: '{{courseName}}, {{time}}.',
      },
      'student-no-show': { title: 'Your absence was reported', body: '{{otherName}}, {{courseName}}, {{time}}.' },
      'tutor-no-show': { title: 'Absence of the tutor reported', body: '{{otherName}}, {{courseName}}, {{time}}.' },
      written: { title: '4AS writes to you: {{subject}}', body: '{{body}}' },
    },
    series: {
      booked: {
        title: 'New series with {{otherName}}',
        body: '{{courseName}}, {{count}} sessions, the first on {{time}}.',
      },
      changed: {
        title: 'Series changed with {{otherName}}',
        body: '{{courseName}}: {{count}} sessions have another time, the first on {{time}}.',
      },
      cancelled: {
        title: 'Sessions given up with {{otherName}}',
        body: '{{courseName}}: {{count}} sessions will not take place, the first on {{time}}.',
      },
      missing: {
        title: 'A date of your series is missing',
        body: '{{courseName}}, {{time}}: $t(series:missing.{{reason}})',
      },
      released: {
        title: 'Unpaid session released',
        body: '{{courseName}} with {{otherName}}, {{time}}: it was not paid in time.',
      },
      'card-needed': { title: 'A card is needed', body: 'We have no card to pay {{courseName}}, {{time}}.' },
    },
    proposal: {
      new: { title: '{{otherName}} proposes another time', body: '{{courseName}}, {{time}}.' },
      accepted: { title: '{{otherName}} took the other time', body: '{{courseName}}, {{time}}.' },
      withdrawn: { title: '{{otherName}} can keep the planned time', body: '{{courseName}}, {{time}}.' },
    },
    'time-off': {
      emergency: {
        title: 'Emergency absence of {{otherName}}',
        body_one: '{{count}} session is affected.',
        body_other: '{{count}} sessions are affected.',
      },
    },
    payout: {
      paid: { title: 'Payment for {{month}}', body: 'You were paid {{amount}}. Confirmation number: {{number}}.' },
    },
    review: {
      new: {
        title: '{{otherName}} reviewed your session',
        body: '{{courseName}}: see what they say, and reply if you wish.',
      },
      answered: {
        title: '{{otherName}} replied to your review',
        body: '{{courseName}}: the reply is on the page of the session.',
      },
    },
    ticket: {
      answered: { title: 'Answer from support', body: 'Request {{number}}: {{subject}}' },
      'opened-for-you': { title: 'Support has written to you', body: '{{subject}}' },
      new: { title: 'New request from {{otherName}}', body: 'Request {{number}}: {{subject}}' },
    },
    message: { new: { title: 'New message', body: '{{otherName}} wrote to you.' } },
  },
} as const satisfies Texts<typeof fr>;
