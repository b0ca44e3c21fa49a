import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import type { Page } from '../../graphql/connections.js';
import { Person, personLoader } from '../accounts/index.js';
import {
  AppointmentConflictConnection,
  KeepConflictInput,
  KeepConflictResult,
  KeptConflict,
  KeptConflictConnection,
  ReopenConflictInput,
  ReopenConflictResult,
  type AppointmentConflict,
} from './conflict.types.js';
import { findConflicts } from './find-conflicts.js';
import { keepConflict } from './keep-conflict.js';
import { listKeptConflicts, reopenConflict } from './kept-conflicts.js';

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
  @Query(() => KeptConflictConnection, {
    description: 'Coming sessions whose conflict an admin lets stand, the next one first: who, when and why.',
  })
  keptConflicts(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'At most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<KeptConflict>> {
    return listKeptConflicts(ctx, { first: first ?? 20, after });
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

  @Allow('admin')
  @Mutation(() => ReopenConflictResult, {
    description: 'Takes back that a conflict may stand: it is on the list again as long as something is wrong.',
  })
  reopenConflict(
    @Arg('input', { description: 'Which session.' }) input: ReopenConflictInput,
    @Ctx() ctx: Context,
  ): Promise<typeof ReopenConflictResult> {
    return run(ctx, reopenConflict, input);
  }
}

@Resolver(() => KeptConflict)
export class KeptConflictFields {
  @FieldResolver(() => Person, { nullable: true, description: 'The admin who lets it stand.' })
  keptBy(@Root() { keptById }: KeptConflict, @Ctx() ctx: Context): Promise<Person | null> {
    return ctx.load(personLoader, keptById);
  }
}
