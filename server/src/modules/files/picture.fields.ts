import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Person, User } from '../accounts/index.js';
import { pictureUrl } from './picture-url.js';

const description = 'A signed link that lives for some minutes; null where there is no picture.';

@Resolver(() => User)
export class ViewerPictureFields {
  @FieldResolver(() => String, { nullable: true, description })
  pictureUrl(@Root() user: User, @Ctx() ctx: Context): string | null {
    return pictureUrl(ctx, user.pictureFileId);
  }
}

@Resolver(() => Person)
export class PersonPictureFields {
  @FieldResolver(() => String, { nullable: true, description })
  pictureUrl(@Root() person: Person, @Ctx() ctx: Context): string | null {
    return pictureUrl(ctx, person.pictureFileId);
  }
}
