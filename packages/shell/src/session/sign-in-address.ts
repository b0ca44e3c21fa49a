/** The search parameter that holds where to go back to after signing in. */
export const returnParameter = 'retour';

/** Address of the sign-in page, inside the app, that leads back to `from` (path, search and hash inside the app). */
export function signInAddress(from?: string): string {
  return from === undefined || from === '/'
    ? '/connexion'
    : `/connexion?${returnParameter}=${encodeURIComponent(from)}`;
}

/**
 * Where to go after signing in. Only an address inside the app is followed: another site's, or one that a browser reads
 * as another site's ("//evil", "/\evil"), leads home, so that our sign-in page can't be used to send people away.
 */
export function returnAddress(search: string): string {
  const wanted = new URLSearchParams(search).get(returnParameter);
  if (wanted === null || !wanted.startsWith('/')) return '/';
  const here = 'https://app.invalid';
  const url = URL.canParse(wanted, here) ? new URL(wanted, here) : undefined;
  if (url?.origin !== here || url.pathname.startsWith('/connexion')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}

/**
 * Leaves the page for sign-in because the session has ended, to come back here. The page is loaded anew: nothing that
 * one person saw stays in memory for the next.
 */
export function leaveForSignIn(basename: string): void {
  const { pathname, search, hash } = window.location;
  const inside = pathname.startsWith(basename) ? pathname.slice(basename.length) || '/' : '/';
  if (inside.startsWith('/connexion')) return;
  const address = signInAddress(`${inside}${search}${hash}`);
  window.location.assign(`${basename}${address}${address.includes('?') ? '&' : '?'}fin=1`);
}
