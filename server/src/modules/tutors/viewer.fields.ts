import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow } from '../../graphql/authorization.js';
import { User } from '../accounts/index.js';
import { TutorAccount } from './tutor.entity.js';
import { tutorAccountLoader } from './tutor.loaders.js';

@Resolver(() => User)
export class ViewerTutorFields {
  @Allow('tutor')
  @FieldResolver(() => TutorAccount, {
    nullable: true,
    description: "The tutor's own profile (tutors only); null before it is set up.",
  })
  tutor(@Root() user: User, @Ctx() ctx: Context): Promise<TutorAccount | null> {
    return ctx.load(tutorAccountLoader, user.id);
  }
}
