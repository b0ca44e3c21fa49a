import type { Texts } from '../../catalogue-types.js';
import type { notifications as fr } from '../fr/notifications.js';

export const notifications = {
  title: 'Notifications',
  open: 'Open notifications',
  unread_one: '{{count}} unread notification',
  unread_other: '{{count}} unread notifications',
  markAllRead: 'Mark all as read',
  empty: 'No notification for now.',
  emptyHint: 'Confirmations, reminders and messages will appear here.',
} as const satisfies Texts<typeof fr>;
