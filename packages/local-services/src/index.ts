export {
  type DatabaseOptions,
  type LocalDatabase,
  createOwnedDatabase,
  startDatabase,
  stopLeftOverDatabase,
} from './database.js';
export { findFreePorts, isPortFree } from './ports.js';
export { commandOf, isAlive } from './processes.js';
export { makeOpenFolder, startThrowAwayDatabase } from './throw-away-database.js';
