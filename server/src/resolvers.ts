import { AccountResolver } from './modules/accounts/index.js';

/** Every resolver class, in the order of the modules. */
export const resolvers = [AccountResolver];
