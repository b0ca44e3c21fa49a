import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow, Everyone } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import { notFound } from '../../graphql/errors.js';
import { Appointment, appointmentLoader } from '../appointments/index.js';
import { answerLinkedProposal, answerProposal } from './answer-proposal.js';
import { LinkedProposal, SessionProposal } from './proposal.entity.js';
import { linkedProposal, openProposals } from './proposal.queries.js';
import { AnswerLinkedProposalInput, AnswerProposalInput } from './time-off.inputs.js';
import { openProposalLoader } from './time-off.loaders.js';
import { AnswerLinkedProposalResult, AnswerProposalResult } from './time-off.results.js';

@Resolver(() => SessionProposal)
export class ProposalResolver {
  @Allow('student', 'tutor')
  @Query(() => [SessionProposal], {
    description:
      'Proposals that the viewer made or was made and that wait for an answer, the one that ends first first.',
  })
  openProposals(@Ctx() ctx: Context): Promise<SessionProposal[]> {
    return openProposals(ctx);
  }

  @Everyone()
  @Query(() => LinkedProposal, {
    nullable: true,
    description:
      'The proposal that a link of a mail is about; null where the link is not ours. Reading answers nothing.',
  })
  linkedProposal(
    @Arg('token', () => String, { description: 'The last part of the address of the link.' }) token: string,
    @Ctx() ctx: Context,
  ): Promise<LinkedProposal | null> {
    return linkedProposal(ctx, token);
  }

  @Allow('student')
  @Mutation(() => AnswerProposalResult, { description: 'Accepts or declines a proposal that was made to the viewer.' })
  answerProposal(
    @Arg('input', { description: 'The answer.' }) input: AnswerProposalInput,
    @Ctx() ctx: Context,
  ): Promise<typeof AnswerProposalResult> {
    return run(ctx, answerProposal, input);
  }

  @Everyone()
  @Mutation(() => AnswerLinkedProposalResult, {
    description: 'Accepts or declines a proposal by the link of its mail, without signing in.',
  })
  answerLinkedProposal(
    @Arg('input', { description: 'The answer.' }) input: AnswerLinkedProposalInput,
    @Ctx() ctx: Context,
  ): Promise<typeof AnswerLinkedProposalResult> {
    return run(ctx, answerLinkedProposal, input);
  }

  @FieldResolver(() => Appointment, { description: 'The session that it would move.' })
  async appointment(@Root() proposal: SessionProposal, @Ctx() ctx: Context): Promise<Appointment> {
    const appointment = await ctx.load(appointmentLoader, proposal.appointmentId);
    if (!appointment) throw notFound('appointment');
    return appointment;
  }
}

@Resolver(() => Appointment)
export class AppointmentProposalFields {
  @FieldResolver(() => SessionProposal, {
    nullable: true,
    description: 'Another time that the tutor proposes and that waits for an answer.',
  })
  proposal(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<SessionProposal | null> {
    return ctx.load(openProposalLoader, appointment.id);
  }
}
