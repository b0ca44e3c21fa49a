export { cancellationPolicyOf, readSettings, reschedulingPolicyOf, settingsIn, type Settings } from './settings.js';
