import { Navigate, Outlet, useLocation } from 'react-router';
import { signInAddress } from './sign-in-address';

/**
 * Pages for people who are signed in: others are led to sign in, and back. It guards nothing but the way; what may be
 * seen is the server's to say.
 */
export function SignedInOnly({ signedIn }: { signedIn: boolean }) {
  const { pathname, search, hash } = useLocation();
  return signedIn ? <Outlet /> : <Navigate to={signInAddress(`${pathname}${search}${hash}`)} replace />;
}
