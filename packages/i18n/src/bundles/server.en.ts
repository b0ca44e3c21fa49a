export { app } from '../catalogues/en/app.js';
export { errors } from '../catalogues/en/errors.js';
export { mail } from '../catalogues/en/mail.js';
export { notifications } from '../catalogues/en/notifications.js';
export { booking } from '../catalogues/en/booking.js';
export { messages } from '../catalogues/en/messages.js';
export { support } from '../catalogues/en/support.js';
export { failures } from '../catalogues/en/failures.js';
