import type { Texts } from '../../catalogue-types.js';
import type { messages as fr } from '../fr/messages.js';

export const messages = {
  title: 'Messages',
  composer: 'Write a message',
  send: 'Send the message',
  sending: 'Sending…',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  failed: 'Not sent',
  retry: 'Send again',
  typing: '{{name}} is typing…',
  online: 'Online',
  offline: 'Offline',
  earlier: 'Earlier messages',
  empty: 'No conversation for now.',
  today: 'Today',
  yesterday: 'Yesterday',
  you: 'You',
  conversation: 'Conversation with {{name}}',
} as const satisfies Texts<typeof fr>;
