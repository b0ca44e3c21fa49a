export { sendReminders } from './send-reminders.js';
export { sendReminderMail } from './reminder-mail.js';
