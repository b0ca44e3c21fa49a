import { Router } from 'express';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Services } from './context.js';

/** For whoever runs the product: is the process alive, can it serve, what does it use. */
export function operationsRoutes({ dataSource, log }: Services): Router {
  const router = Router();
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });

  router.get('/health', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/ready', async (_request, response) => {
    try {
      await dataSource.query('select 1');
      response.json({ status: 'ready' });
    } catch (err) {
      log.error({ err }, 'not ready: the database does not answer');
      response.status(503).json({ status: 'not ready' });
    }
  });
  router.get('/metrics', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
