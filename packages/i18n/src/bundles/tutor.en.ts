export { app } from '../catalogues/en/app.js';
export { auth } from '../catalogues/en/auth.js';
export { errors } from '../catalogues/en/errors.js';
export { notifications } from '../catalogues/en/notifications.js';
export { tutor } from '../catalogues/en/tutor/index.js';
export { booking } from '../catalogues/en/booking.js';
export { messages } from '../catalogues/en/messages.js';
export { support } from '../catalogues/en/support.js';
