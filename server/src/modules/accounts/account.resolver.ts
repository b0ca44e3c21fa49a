import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow, Everyone, SignedInOnly } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import { ReactivateUserInput, SuspendUserInput, UpdateProfileInput } from './account.inputs.js';
import { UpdateProfileResult, UserResult } from './account.results.js';
import { reactivateUser, suspendUser } from './suspend-user.js';
import { updateProfile } from './update-profile.js';
import { User } from './user.entity.js';

@Resolver()
export class AccountResolver {
  @Everyone()
  @Query(() => User, { nullable: true, description: 'Whoever is signed in; null for a visitor.' })
  async viewer(@Ctx() ctx: Context): Promise<User | null> {
    return ctx.viewer.id === null ? null : ctx.db.em.findOneBy(User, { id: ctx.viewer.id });
  }

  @SignedInOnly()
  @Mutation(() => UpdateProfileResult, { description: "Changes the viewer's name, phone, language, zone or picture." })
  updateProfile(@Arg('input') input: UpdateProfileInput, @Ctx() ctx: Context): Promise<typeof UpdateProfileResult> {
    return run(ctx, updateProfile, input);
  }

  @Allow('admin')
  @Mutation(() => UserResult, { description: 'Signs a user out everywhere at once and refuses them from then on.' })
  suspendUser(@Arg('input') input: SuspendUserInput, @Ctx() ctx: Context): Promise<typeof UserResult> {
    return run(ctx, suspendUser, input);
  }

  @Allow('admin')
  @Mutation(() => UserResult, { description: 'Lets a suspended user sign in again.' })
  reactivateUser(@Arg('input') input: ReactivateUserInput, @Ctx() ctx: Context): Promise<typeof UserResult> {
    return run(ctx, reactivateUser, input);
  }
}
