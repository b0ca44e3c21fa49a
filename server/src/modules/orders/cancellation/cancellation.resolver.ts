import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../context.js';
import { SignedInOnly } from '../../../graphql/authorization.js';
import { run } from '../../../graphql/commands.js';
import { cancelSession } from './cancel-session.js';
import { CancelSessionInput, RecordOutcomeInput } from './cancellation.inputs.js';
import { CancelSessionResult, RecordOutcomeResult } from './cancellation.results.js';
import { recordOutcome } from './record-outcome.js';

@Resolver()
export class CancellationResolver {
  @SignedInOnly()
  @Mutation(() => CancelSessionResult, {
    description: 'Cancels a session of the viewer, or any for an admin, with the refund that the rules give.',
  })
  cancelSession(
    @Arg('input', { description: 'Which session, and what was shown or said.' }) input: CancelSessionInput,
    @Ctx() ctx: Context,
  ): Promise<typeof CancelSessionResult> {
    return run(ctx, cancelSession, input);
  }

  @SignedInOnly()
  @Mutation(() => RecordOutcomeResult, {
    description: 'Says how a session went; refund and earning follow. Admins correct what was said.',
  })
  recordOutcome(
    @Arg('input', { description: 'Which session, and what happened.' }) input: RecordOutcomeInput,
    @Ctx() ctx: Context,
  ): Promise<typeof RecordOutcomeResult> {
    return run(ctx, recordOutcome, input);
  }
}
