import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../context.js';
import { Allow } from '../../../graphql/authorization.js';
import { run } from '../../../graphql/commands.js';
import { lengthenSession } from './lengthen-session.js';
import { LengthenSessionInput } from './lengthening.inputs.js';
import { LengthenSessionResult } from './lengthening.results.js';

@Resolver()
export class LengtheningResolver {
  @Allow('student')
  @Mutation(() => LengthenSessionResult, {
    description:
      'A longer length for a session of the viewer: its time is kept, the difference charged or a payment page opened. It changes when that is paid.',
  })
  lengthenSession(
    @Arg('input', { description: 'Which session, what it is to be, and who pays.' }) input: LengthenSessionInput,
    @Ctx() ctx: Context,
  ): Promise<typeof LengthenSessionResult> {
    return run(ctx, lengthenSession, input);
  }
}
