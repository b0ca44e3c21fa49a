import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow } from '../../graphql/authorization.js';
import type { Page } from '../../graphql/connections.js';
import { AppointmentConflictConnection, type AppointmentConflict } from './conflict.types.js';
import { findConflicts } from './find-conflicts.js';

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
}
