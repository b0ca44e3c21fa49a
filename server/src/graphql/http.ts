import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import { Context, type Origin, type Services } from '../context.js';
import type { Viewer } from '../viewer.js';
import { publicRoles, type PublicRole } from './authorization.js';
import { CodedError } from './errors.js';
import { formatError } from './format-error.js';
import type { KnownDocuments } from './known-documents.js';
import { boundCost, documentLimits, limits } from './limits.js';
import type { Slices } from './slices.js';

interface GraphqlHttp {
  router: Router;
  stop(): Promise<void>;
}

interface Options {
  services: Services;
  slices: Slices;
  documents: KnownDocuments;
  viewerOf: (request: Request) => Promise<Viewer>;
  originOf: (request: Request) => Origin;
}

/**
 * `/graphql` over HTTP. The viewer is known first; then the slice of the viewer's role validates and runs the document, in one
 * context that is closed when the answer goes out, or when the client has gone.
 */
export async function graphqlHttp({ services, slices, documents, viewerOf, originOf }: Options): Promise<GraphqlHttp> {
  const servers = new Map<PublicRole, ApolloServer<Context>>();
  const handlers = new Map<PublicRole, RequestHandler>();
  for (const role of publicRoles) {
    const server = serverFor(role, services, slices);
    await server.start();
    servers.set(role, server);
    handlers.set(role, expressMiddleware(server, { context: async ({ res }) => contextOf(res) }));
  }

  const router = Router();
  router.post('/graphql', express.json({ limit: '200kb' }), async (request, response, next) => {
    try {
      const body = request.body as { query?: unknown; extensions?: { persistedQuery?: unknown } } | undefined;
      const query = documents.textOf((body ?? {}) as Parameters<KnownDocuments['textOf']>[0]);
      request.body = { ...body, query };
      delete (request.body as { extensions?: unknown }).extensions; // the hash has done its work
    } catch (error) {
      refuse(response, error);
      return;
    }
    const viewer = await viewerOf(request);
    const ctx = new Context(services, viewer, originOf(request));
    response.locals['ctx'] = ctx;
    response.on('close', () => void ctx.close().catch((err: unknown) => ctx.log.warn({ err }, 'closing failed')));
    const handler = handlers.get(viewer.role as PublicRole);
    if (handler) await handler(request, response, next);
  });
  return {
    router,
    async stop() {
      await Promise.all([...servers.values()].map((server) => server.stop()));
    },
  };
}

function contextOf(response: { locals?: Record<string, unknown> }): Context {
  const ctx: unknown = (response as Response).locals['ctx'];
  if (!(ctx instanceof Context)) throw new Error('A GraphQL request has no context.');
  return ctx;
}

function serverFor(role: PublicRole, services: Services, slices: Slices): ApolloServer<Context> {
  const schema = slices[role];
  return new ApolloServer<Context>({
    schema,
    introspection: services.env.NODE_ENV !== 'production',
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: services.env.NODE_ENV === 'production',
    stopOnTerminationSignals: false,
    persistedQueries: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [documentLimits],
    formatError: (formatted, error) => formatError(formatted, error, services.log),
    plugins: [
      {
        requestDidStart: async () => ({
          didResolveOperation: async ({ request, document }) =>
            boundCost(schema, document, request.operationName, request.variables ?? {}),
          willSendResponse: async ({ contextValue }) => contextValue.close(),
        }),
      },
    ],
  });
}

function refuse(response: Response, error: unknown): void {
  const coded = error instanceof CodedError ? error : new CodedError('BAD_REQUEST', 'The request was not understood.');
  response.status(coded.status).json({ errors: [{ message: coded.message, extensions: { code: coded.code } }] });
}
