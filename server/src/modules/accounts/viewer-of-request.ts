import { chooseLanguage } from '@4as/i18n';
import { fromNodeHeaders } from 'better-auth/node';
import type { IncomingHttpHeaders } from 'node:http';
import { visitor, type Language, type Viewer, type ViewerRole } from '../../viewer.js';
import type { SignIn } from './auth.js';

/** Whoever the session cookie says is asking; a visitor where there is no session or the user is suspended. */
export async function viewerOf(signIn: SignIn, headers: IncomingHttpHeaders): Promise<Viewer> {
  const guess = chooseLanguage([languageCookie(headers.cookie), ...(headers['accept-language'] ?? '').split(',')]);
  if (!headers.cookie?.includes('4as.')) return visitor(guess);
  const found = await signIn.auth.api.getSession({ headers: fromNodeHeaders(headers) });
  if (!found || found.user.suspendedAt) return visitor(guess);
  return {
    id: found.user.id,
    role: found.user.role as ViewerRole,
    language: found.user.language as Language,
    timeZone: found.user.timeZone ?? 'America/Toronto',
    sessionId: found.session.id,
  };
}

/** The language that a visitor chose in the page, kept by the apps in a cookie. */
function languageCookie(cookies: string | undefined): string | undefined {
  return /(?:^|;\s*)4as-language=(fr|en)/.exec(cookies ?? '')?.[1];
}
