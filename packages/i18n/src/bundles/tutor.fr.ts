export { app } from '../catalogues/fr/app.js';
export { auth } from '../catalogues/fr/auth.js';
export { errors } from '../catalogues/fr/errors.js';
export { notifications } from '../catalogues/fr/notifications.js';
export { tutor } from '../catalogues/fr/tutor/index.js';
export { booking } from '../catalogues/fr/booking.js';
export { messages } from '../catalogues/fr/messages.js';
export { support } from '../catalogues/fr/support.js';
