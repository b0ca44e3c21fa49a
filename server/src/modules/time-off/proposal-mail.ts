import type { Context } from '../../context.js';
import { recipientOf } from '../mail/index.js';
import { pages } from '../notifications/index.js';
import { tokenOf } from './proposal-link.js';
import { linkedProposal } from './proposal.queries.js';
import { ProposalState } from './proposal.entity.js';

declare module '../jobs/index.js' {
  interface JobPayloads {
    /** To a student: the tutor offers another time. */
    'session-proposal-mail': { proposalId: string };
  }
}

/** Job: writes to the student whose session was offered another time, with the link that answers without signing in. */
export async function sendSessionProposal(ctx: Context, { proposalId }: { proposalId: string }): Promise<void> {
  const { env, mailer, texts } = ctx.services;
  const token = tokenOf(env.SESSION_SECRET, proposalId);
  const proposal = await linkedProposal(ctx, token);
  const to = proposal && (await recipientOf(ctx, proposal.studentId));
  await ctx.close(); // no transaction is open while the mail server is asked
  if (!proposal || !to || proposal.state !== ProposalState.OPEN) return;
  const t = texts(to.language, 'mail');
  const { tutorName: name, courseName, message } = proposal;
  await mailer.send(to, ({ formats, url }) => ({
    subject: t('sessionProposal.subject', { name }),
    heading: t('sessionProposal.heading'),
    paragraphs: [
      t('sessionProposal.text', { name, course: courseName }),
      ...(message === null ? [] : [t('sessionProposal.words', { name, message })]),
    ],
    facts: [
      {
        label: t('sessionProposal.planned'),
        value: formats.range(proposal.sessionStartsAt, proposal.sessionEndsAt, ctx.now),
      },
      {
        label: t('sessionProposal.proposed'),
        value: formats.range(proposal.proposedStartsAt, proposal.proposedEndsAt, ctx.now),
      },
      { label: t('sessionProposal.until'), value: formats.dateTime(proposal.expiresAt, ctx.now) },
    ],
    action: { label: t('sessionProposal.action'), url: url(pages.student.proposal(token)) },
    note: t('sessionProposal.note'),
  }));
}
