import type { Texts } from '../../catalogue-types.js';
import type { calendar as fr } from '../fr/calendar.js';

export const calendar = {
  file: {
    name: '4AS sessions',
    session: '{{course}} with {{name}}',
    join: 'Join the session: {{meeting}}\nDetails: {{page}}',
  },
  title: 'Calendar',
  hint: 'Your sessions in your own calendar: new, moved or cancelled, it keeps itself up to date.',
  none: 'You have no calendar address yet.',
  since: 'Your address has been in use since {{date}}. For safety, it is shown only when it is made.',
  make: 'Make my calendar address',
  makeNew: 'Make a new address',
  makeNewTitle: 'Replace your calendar address?',
  makeNewText: 'The present address will stop working wherever you have put it.',
  makeNewConfirm: 'Make the new address',
  keep: 'Keep the present address',
  made: 'Here is your address. Copy it now: it will not be shown again.',
  secret: 'Whoever has this address sees your sessions. Don’t share it.',
  address: 'Private address',
  copy: 'Copy the address',
  copied: 'Address copied.',
  copyFailed: 'It could not be copied: select the address and copy it.',
  open: 'Open in my calendar',
  revoke: 'Revoke the address',
  revokeTitle: 'Revoke your calendar address?',
  revokeText:
    'No calendar will be able to read your sessions any more. You can make another address whenever you want.',
  revokeConfirm: 'Revoke',
  revoked: 'Address revoked.',
  how: 'How to add it',
  google: 'Google Calendar: on a computer, “Other calendars”, “+”, “From URL”, then paste the address.',
  outlook: 'Outlook: “Add calendar”, “Subscribe from web”, then paste the address.',
  apple:
    'Apple: “File”, “New Calendar Subscription”, then paste the address. On iPhone: “Calendars”, “Add Subscription Calendar”.',
  delay: 'Calendars update at their own pace: from a few minutes to a few hours.',
  download: 'Add to calendar',
} as const satisfies Texts<typeof fr>;
