export { notify, notifyAdmins, type NewNotification } from './notify.js';
export { notificationValues, type NotificationData, type NotificationKind } from './notification-kinds.js';
export { Channel, PreferenceKind, reminderLeads, wantedChannels } from './preferences.js';
export { pages } from './pages.js';
export { Notification } from './notification.entity.js';
export { NotificationResolver } from './notification.resolver.js';
export { ViewerNotificationFields } from './viewer.fields.js';
