/** Who is asking. `system` is a job or a webhook that acts for the company; it never comes from a request. */
export type ViewerRole = 'visitor' | 'student' | 'tutor' | 'admin' | 'system';

export type Language = 'fr' | 'en';

/** The person (or nobody) on whose behalf an operation runs; PostgreSQL is told the id and the role. */
export interface Viewer {
  readonly id: string | null;
  readonly role: ViewerRole;
  readonly language: Language;
  readonly timeZone: string;
  /** The session that signed the viewer in, to end others but not this one. */
  readonly sessionId: string | null;
}

export const DEFAULT_TIME_ZONE = 'America/Toronto';

/** Someone who has not signed in, reading in `language`. */
export function visitor(language: Language = 'fr'): Viewer {
  return { id: null, role: 'visitor', language, timeZone: DEFAULT_TIME_ZONE, sessionId: null };
}

/** The company itself: jobs, webhooks and reconciliation. */
export const SYSTEM: Viewer = {
  id: null,
  role: 'system',
  language: 'fr',
  timeZone: DEFAULT_TIME_ZONE,
  sessionId: null,
};

/** A viewer who has certainly signed in. */
export type SignedIn = Viewer & { readonly id: string };

/** True when there is a person behind the viewer. */
export function isSignedIn(viewer: Viewer): viewer is SignedIn {
  return viewer.id !== null;
}
