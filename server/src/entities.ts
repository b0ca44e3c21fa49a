import { User } from './modules/accounts/index.js';
import { Notification } from './modules/notifications/index.js';

/** Every entity, for the data source. */
export const entities = [User, Notification];
