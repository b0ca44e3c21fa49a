import { createAuth, createClient, socketUrl, type Client, type ClientOptions } from '@4as/graphql-client';
import { createI18n, switchLanguage, type Language } from '@4as/i18n';
import type { AppName } from '@4as/ui';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { leaveForSignIn } from '../session/sign-in-address';
import type { AppInstance, LoadTexts } from './app-context';
import { keepLanguage, startLanguage } from './page-language';
import { Providers } from './providers';

export interface StartOptions extends Pick<ClientOptions, 'typePolicies' | 'possibleTypes'> {
  app: AppName;
  /** Vite's `import.meta.env.BASE_URL`: `/`, `/tuteur/`. */
  baseUrl: string;
  texts: LoadTexts;
  routes: RouteObject[];
  /** Asks for what the first page needs (the viewer) while the texts and the route's code are on their way. */
  preload: (client: Client) => Promise<unknown>;
  /** Sends documents as text: `import.meta.env.DEV`. */
  development: boolean;
}

/** Starts an app in the page's `#root`. Nothing is drawn before its words are there; they load beside the first query. */
export async function startApp(options: StartOptions): Promise<void> {
  const { app, texts, routes, preload, development } = options;
  const basename = options.baseUrl.replace(/\/$/u, '');
  const page = { language: startLanguage() };
  const auth = createAuth({ language: () => page.language });
  const session = { isLeaving: false };
  const client = createClient({
    httpUrl: '/graphql',
    wsUrl: socketUrl('/graphql', window.location),
    language: () => page.language,
    onSignedOut: () => leaveUnlessSignedIn({ auth, basename, session }),
    sendText: development,
    typePolicies: options.typePolicies,
    possibleTypes: options.possibleTypes,
  });
  // A first query that fails is asked again, and shown, by the page that needs it.
  void preload(client).catch(() => undefined);

  const bundle = await texts[page.language]();
  const i18n = createI18n({ language: page.language, bundle, onMissing: development ? refuseMissing : undefined });
  const instance: AppInstance = {
    app,
    basename,
    auth,
    session,
    router: createBrowserRouter(routes, { basename: basename === '' ? '/' : basename }),
    async chooseLanguage(next: Language) {
      keepLanguage(next);
      if (next === page.language) return;
      page.language = next;
      await switchLanguage(i18n, next, await texts[next]());
    },
  };
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root');
  createRoot(root).render(<Providers instance={instance} client={client} i18n={i18n} />);
}

type LeavingPage = Pick<AppInstance, 'auth' | 'basename' | 'session'>;

/**
 * A session that ended may have been replaced by another: a changed password ends them all and begins a new one. Without an
 * answer nothing is known, and the next request tells.
 */
async function leaveUnlessSignedIn({ auth, basename, session }: LeavingPage): Promise<boolean> {
  if (session.isLeaving) return false;
  const answer = await auth.getSession();
  const isOver = answer.ok ? answer.data === null : answer.code !== 'NETWORK';
  if (isOver && !session.isLeaving) leaveForSignIn(basename);
  return isOver;
}

function refuseMissing(area: string, key: string): void {
  throw new Error(`There is no text for ${area}:${key}`);
}
