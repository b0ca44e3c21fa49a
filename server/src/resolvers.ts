import { AccountResolver } from './modules/accounts/index.js';
import { NotificationResolver, ViewerNotificationFields } from './modules/notifications/index.js';

/** Every resolver class, in the order of the modules. */
export const resolvers = [AccountResolver, NotificationResolver, ViewerNotificationFields];
