import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { Everyone, SignedInOnly } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import { UpdateProfileInput } from './account.inputs.js';
import { UpdateProfileResult } from './account.results.js';
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
}
