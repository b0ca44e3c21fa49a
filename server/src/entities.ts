import { User } from './modules/accounts/index.js';

/** Every entity, for the data source. */
export const entities = [User];
