import type { Context } from '../../context.js';
import { giveUp, proposalById } from './answer-proposal.js';
import { ProposalState } from './proposal.entity.js';
import { ProposalEnded } from './time-off.results.js';

declare module '../jobs/index.js' {
  interface JobPayloads {
    /** At the end of a proposal: nobody answered. */
    'expire-proposal': { proposalId: string };
  }
}

/** Job: a proposal that nobody answered in time ends, and its session is cancelled with full refund. */
export async function expireProposal(ctx: Context, { proposalId }: { proposalId: string }): Promise<void> {
  await ctx.transact(async (tx) => {
    const proposal = await proposalById(tx, proposalId);
    if (proposal.state !== ProposalState.OPEN || proposal.expiresAt > ctx.now) return undefined;
    const isOver = await giveUp(ctx, tx, proposal, ProposalState.EXPIRED);
    return isOver ? undefined : new ProposalEnded(proposal.state);
  });
}
