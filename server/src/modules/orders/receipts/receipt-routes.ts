import { Router, type Request } from 'express';
import { randomUUID } from 'node:crypto';
import { Context, type Services } from '../../../context.js';
import type { Viewer } from '../../../viewer.js';
import { readReceipt } from './read-receipt.js';
import { receiptPdf } from './receipt-pdf.js';

/**
 * Receipts over plain HTTP: `GET /receipts/<order>.pdf` gives the receipt of a paid order to its student, and to admins, by the session
 * cookie. It is made when it is asked for, so that refunds are on it. Not there, not paid and not yours are the same.
 */
export function receiptRoutes(services: Services, viewerOf: (request: Request) => Promise<Viewer>): Router {
  const router = Router();
  router.get('/receipts/:id.pdf', async (request, response) => {
    const viewer = await viewerOf(request);
    const ctx = new Context(services, viewer, { requestId: randomUUID(), ip: request.ip ?? null });
    const mayAsk = viewer.role === 'student' || viewer.role === 'admin';
    const receipt = mayAsk ? await readReceipt(ctx, request.params.id) : null;
    if (!receipt) {
      response.status(404).json({ code: 'NOT_FOUND' });
      return;
    }
    const file = await receiptPdf(ctx, receipt);
    response.set({
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="4AS-${receipt.order.number}.pdf"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    response.send(file);
  });
  return router;
}
