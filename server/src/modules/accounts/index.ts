import './account-mails.js';

export { createAuth, type SignIn } from './auth.js';
export { authRoutes } from './auth-routes.js';
export { viewerOf } from './viewer-of-request.js';
export { createAdmin } from './create-admin.js';
export { hashPassword } from './passwords.js';
export { personLoader } from './account.loaders.js';
export { AccountResolver } from './account.resolver.js';
export { Person, Role, User } from './user.entity.js';
