import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import type { Page } from '../../graphql/connections.js';
import {
  AppointmentConflictConnection,
  KeepConflictInput,
  KeepConflictResult,
  type AppointmentConflict,
} from './conflict.types.js';
import { findConflicts } from './find-conflicts.js';
import { keepConflict } from './keep-conflict.js';

@Resolver()
export class ConflictResolver {
  @Allow('admin')
  @Query(() => AppointmentConflictConnection, {
    description: 'Coming sessions that need somebody to look at them, the next one first: each with all its reasons.',
  })
  appointmentConflicts(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'At most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<AppointmentConflict>> {
    return findConflicts(ctx, { first: first ?? 20, after });
  }

  @Allow('admin')
  @Mutation(() => KeepConflictResult, {
    description:
      'Lets a session in conflict stand as it is: it leaves the list until it is moved or something else is wrong.',
  })
  keepConflict(
    @Arg('input', { description: 'Which session, what was shown, and why it may stand.' }) input: KeepConflictInput,
    @Ctx() ctx: Context,
  ): Promise<typeof KeepConflictResult> {
    return run(ctx, keepConflict, input);
  }
}
