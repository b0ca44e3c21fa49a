import express, { type Express } from 'express';
import helmet from 'helmet';
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { pinoHttp } from 'pino-http';
import type { Services } from './context.js';
import { exportRoutes } from './exports/export-routes.js';
import { graphqlHttp } from './graphql/http.js';
import { createKnownDocuments } from './graphql/known-documents.js';
import { allSlices } from './graphql/slices.js';
import { graphqlWebsocket } from './graphql/websocket.js';
import { authRoutes, viewerOf, type SignIn } from './modules/accounts/index.js';
import { appointmentFileRoutes } from './modules/appointment-files/index.js';
import { calendarRoutes } from './modules/calendar/index.js';
import { receiptRoutes, stripeWebhookRoutes } from './modules/orders/index.js';
import { earningExports } from './modules/earnings/index.js';
import { fileRoutes } from './modules/files/index.js';
import { revenueExports } from './modules/reporting/index.js';
import { operationsRoutes } from './operations.js';
import { rateLimit } from './rate-limit.js';
import { originOf } from './request-origin.js';
import { buildSchema } from './schema.js';
import { documentFiles, webApps } from './web-apps.js';

export interface AppParts {
  services: Services;
  signIn: SignIn;
  /** The folder that holds `apps/`. */
  root: string;
}

export interface App {
  /** Not listening yet. */
  server: Server;
  /** Stops taking work, lets what runs end, closes websockets. */
  stop(): Promise<void>;
}

/**
 * How long a connection without a request is kept, in milliseconds: longer than the minute for which proxies keep theirs. If we ended them first
 * (Node's own five seconds), one would now and then be closed just as the proxy sends a request on it, which that person sees as an error.
 */
const KEEP_ALIVE_MS = 75_000;

/** Puts the parts together on one origin: apps, GraphQL, websocket, sign-in, files and webhooks. Nothing starts on import. */
export async function createApp({ services, signIn, root }: AppParts): Promise<App> {
  const { env } = services;
  const slices = allSlices(buildSchema());
  const documents = createKnownDocuments(documentFiles(root), env.GRAPHQL_DOCUMENTS);

  const app: Express = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.TRUSTED_PROXIES);
  app.use(securityHeaders(env.PUBLIC_URL));
  app.use(
    pinoHttp({
      logger: services.log,
      genReqId: () => randomUUID(),
      autoLogging: { ignore: (request) => request.url?.startsWith('/assets') ?? false },
      customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'debug'),
      serializers: {
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
          id,
          method,
          path: withoutSecrets(url),
        }),
        res: () => undefined,
      },
    }),
  );
  app.use(operationsRoutes(services));
  // Before anything that counts addresses or parses bodies: Stripe signs the raw bytes, and comes in bursts.
  app.use(stripeWebhookRoutes(services));
  app.use(rateLimit(env.RATE_LIMIT_PER_MINUTE));
  app.use(sameOrigin(env.PUBLIC_URL));
  app.use(authRoutes(signIn));
  const graphql = await graphqlHttp({
    services,
    slices,
    documents,
    viewerOf: (request) => viewerOf(signIn, request.headers),
    originOf,
  });
  app.use(graphql.router);
  app.use(fileRoutes(services, (request) => viewerOf(signIn, request.headers)));
  app.use(appointmentFileRoutes(services, (request) => viewerOf(signIn, request.headers)));
  app.use(calendarRoutes(services, (request) => viewerOf(signIn, request.headers)));
  app.use(receiptRoutes(services, (request) => viewerOf(signIn, request.headers)));
  const exports = { ...earningExports, ...revenueExports };
  app.use(exportRoutes(services, (request) => viewerOf(signIn, request.headers), exports));
  app.use(webApps(root));

  const server = createServer(app);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const websocket = graphqlWebsocket({
    server,
    services,
    slices,
    documents,
    viewerOf: (request) => viewerOf(signIn, request.headers),
  });

  return {
    server,
    async stop() {
      await websocket.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // Connections on which an answer is still being written end soon after it.
        server.keepAliveTimeout = 1;
      });
      await graphql.stop();
    },
  };
}

/** The path for the log: without its query, and without the secret of a calendar's address, which is all that guards it. */
function withoutSecrets(url: string): string {
  const path = url.split('?')[0] ?? '';
  return path.replace(/^\/calendar\/[^/]+\.ics$/, '/calendar/….ics');
}

function securityHeaders(publicUrl: string): express.RequestHandler {
  const websocket = publicUrl.replace(/^http/, 'ws');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: true,
      directives: {
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"], // the kit sets styles on elements
        'img-src': ["'self'", 'data:', 'blob:'],
        'connect-src': ["'self'", websocket],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'upgrade-insecure-requests': publicUrl.startsWith('https:') ? [] : null,
      },
    },
    strictTransportSecurity: publicUrl.startsWith('https:'),
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  });
}

/** Refuses what a page of another origin sends with our cookie; reading needs no such care. */
function sameOrigin(publicUrl: string): express.RequestHandler {
  const own = new URL(publicUrl).origin;
  return (request, response, next) => {
    const { origin } = request.headers;
    const isReading = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    if (isReading || !origin || origin === own) next();
    else response.status(403).json({ code: 'FORBIDDEN' });
  };
}
