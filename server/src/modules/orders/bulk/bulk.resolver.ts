import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../context.js';
import { Allow } from '../../../graphql/authorization.js';
import { run } from '../../../graphql/commands.js';
import { CancellationPreviewInput, CancelSessionsInput, MovePreviewInput, MoveSessionsInput } from './bulk.inputs.js';
import { CancelSessionsResult, MoveSessionsResult } from './bulk.results.js';
import { CancellationPreview, MovePreview } from './bulk.types.js';
import { cancelMany } from './cancel-many.js';
import { moveMany } from './move-many.js';
import { previewCancelling } from './preview-cancelling.js';
import { previewMoving } from './preview-moving.js';

@Resolver()
export class BulkResolver {
  @Allow('admin')
  @Query(() => CancellationPreview, {
    description:
      'What cancelling several sessions now would do to each: refund, earning, or why it can not be cancelled.',
    complexity: 50,
  })
  cancellationPreview(
    @Arg('input', { description: 'Which sessions, on whose terms.' }) input: CancellationPreviewInput,
    @Ctx() ctx: Context,
  ): Promise<CancellationPreview> {
    return previewCancelling(ctx, input);
  }

  @Allow('admin')
  @Query(() => MovePreview, {
    description:
      'Where a shift would lead several sessions: the new time of each, or the exact reason why it can not go.',
    complexity: 50,
  })
  movePreview(
    @Arg('input', { description: 'Which sessions, and by what.' }) input: MovePreviewInput,
    @Ctx() ctx: Context,
  ): Promise<MovePreview> {
    return previewMoving(ctx, input);
  }

  @Allow('admin')
  @Mutation(() => CancelSessionsResult, {
    description: 'Cancels several sessions in one transaction, each whole or left as it is with the reason.',
  })
  cancelSessions(
    @Arg('input', { description: 'Which sessions, what was shown, and why.' }) input: CancelSessionsInput,
    @Ctx() ctx: Context,
  ): Promise<typeof CancelSessionsResult> {
    return run(ctx, cancelMany, input);
  }

  @Allow('admin')
  @Mutation(() => MoveSessionsResult, {
    description: 'Moves several sessions by the same in one transaction, each whole or left as it is with the reason.',
  })
  moveSessions(
    @Arg('input', { description: 'Which sessions, by what, and why.' }) input: MoveSessionsInput,
    @Ctx() ctx: Context,
  ): Promise<typeof MoveSessionsResult> {
    return run(ctx, moveMany, input);
  }
}
