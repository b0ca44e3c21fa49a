export { app } from '../catalogues/fr/app.js';
export { errors } from '../catalogues/fr/errors.js';
export { mail } from '../catalogues/fr/mail.js';
export { notifications } from '../catalogues/fr/notifications.js';
export { booking } from '../catalogues/fr/booking.js';
export { messages } from '../catalogues/fr/messages.js';
export { support } from '../catalogues/fr/support.js';
export { failures } from '../catalogues/fr/failures.js';
