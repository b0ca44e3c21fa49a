import type { Bundle, Language } from '@4as/i18n';
import type { Auth } from '@4as/graphql-client';
import type { AppName } from '@4as/ui';
import { createContext, useContext } from 'react';
import type { createBrowserRouter } from 'react-router';

/** Loads one app's texts in one language. */
export type LoadTexts = Readonly<Record<Language, () => Promise<Bundle>>>;

/** What belongs to the running app as a whole. */
export interface AppInstance {
  app: AppName;
  /** Where the app lives: `/`, `/tuteur`, `/admin`. */
  basename: string;
  auth: Auth;
  /** The session as this page sees it. While `isLeaving`, its end is the person's own doing and no news to them. */
  session: { isLeaving: boolean };
  /** Where the person is, and where they are going: its state is of now, what hooks say is of the last drawing. */
  router: ReturnType<typeof createBrowserRouter>;
  /** Shows the page in another language and remembers it on this device. */
  chooseLanguage: (language: Language) => Promise<void>;
}

export const AppContext = createContext<AppInstance | null>(null);

/** The running app. */
export function useApp(): AppInstance {
  const app = useContext(AppContext);
  if (app === null) throw new Error('There is no app around this component: start it with startApp');
  return app;
}

/** Sign-in, sign-up, passwords and sessions. */
export function useAuth(): Auth {
  return useApp().auth;
}
