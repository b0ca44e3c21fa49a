import type { Context } from '../../context.js';
import { giveUp, proposalById } from './answer-proposal.js';
import { ProposalState } from './proposal.entity.js';
import { ProposalEnded } from './time-off.results.js';

declare module '../jobs/index.js' {
  interface JobPayloads {
    /** By the clock: ends proposals that nobody answered in time. */
    'expire-proposals': Record<string, never>;
  }
}

const BATCH = 100;

/**
 * Job: proposals that nobody answered in time end, and their sessions are cancelled with full refund; each in a transaction of its own, so
 * that one that can not be ended does not keep the others open.
 */
export async function expireProposals(ctx: Context): Promise<void> {
  const overdue = await ctx.db.query<{ id: string }>(
    `select id from session_proposals where state = 'open' and expires_at <= $1 order by expires_at, id limit $2`,
    [ctx.now, BATCH],
  );
  for (const { id } of overdue) await expireProposal(ctx, id);
}

async function expireProposal(ctx: Context, id: string): Promise<void> {
  await ctx.transact(async (tx) => {
    const proposal = await proposalById(tx, id);
    if (proposal.state !== ProposalState.OPEN || proposal.expiresAt > ctx.now) return undefined;
    const isOver = await giveUp(ctx, tx, proposal, ProposalState.EXPIRED);
    return isOver ? undefined : new ProposalEnded(proposal.state);
  });
}
