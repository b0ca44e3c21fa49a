import { Authorized, type AuthCheckerFn } from 'type-graphql';
import type { Context } from '../context.js';
import { isSignedIn, type SignedIn, type Viewer, type ViewerRole } from '../viewer.js';
import { CodedError, forbidden } from './errors.js';

export type PublicRole = Exclude<ViewerRole, 'system'>;

export const publicRoles: readonly PublicRole[] = ['visitor', 'student', 'tutor', 'admin'];

/**
 * Who may name a root field (or a field of a type) at all. Every root field carries it: one without is in nobody's slice,
 * and the schema walk fails.
 */
export function Allow(...roles: PublicRole[]): MethodDecorator & PropertyDecorator {
  return Authorized<PublicRole>(roles);
}

/** Everyone, signed in or not. */
export const Everyone = (): MethodDecorator & PropertyDecorator => Allow(...publicRoles);

/** Everyone with an account. */
export const SignedInOnly = (): MethodDecorator & PropertyDecorator => Allow('student', 'tutor', 'admin');

/** The last check behind the slices, for whatever reaches a resolver by another way. */
export const checkRole: AuthCheckerFn<Context, ViewerRole> = ({ context }, roles) => {
  if (roles.includes(context.viewer.role)) return true;
  throw isSignedIn(context.viewer) ? forbidden() : new CodedError('UNAUTHENTICATED', 'Sign in first.');
};

/** The viewer as a person; throws UNAUTHENTICATED for visitors. */
export function signedIn(viewer: Viewer): SignedIn {
  if (!isSignedIn(viewer)) throw new CodedError('UNAUTHENTICATED', 'Sign in first.');
  return viewer;
}

/** Throws FORBIDDEN unless the policy says yes: the first line of a command after it has loaded its subject. */
export function authorize<Subject>(
  viewer: Viewer,
  policy: (viewer: Viewer, subject: Subject) => boolean,
  subject: Subject,
): void {
  if (!policy(viewer, subject)) throw forbidden();
}
