export { readSettings, settingsIn, type Settings } from './settings.js';
