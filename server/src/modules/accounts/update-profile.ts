import type { Context } from '../../context.js';
import { signedIn } from '../../graphql/authorization.js';
import type { UpdateProfileInput } from './account.inputs.js';
import { ProfileUpdated } from './account.results.js';
import { User } from './user.entity.js';

/** Changes the viewer's own card. */
export async function updateProfile(ctx: Context, input: UpdateProfileInput): Promise<ProfileUpdated> {
  const { id } = signedIn(ctx.viewer);
  return ctx.transact(async (tx) => {
    const user = await tx.em.findOneByOrFail(User, { id });
    if (input.name) user.name = input.name.trim();
    if (input.phone !== undefined && input.phone !== null) user.phone = input.phone === '' ? null : input.phone;
    if (input.language) user.language = input.language;
    if (input.timeZone) user.timeZone = input.timeZone;
    if (input.pictureFileId) user.pictureFileId = input.pictureFileId;
    if (input.removePicture) user.pictureFileId = null;
    user.updatedAt = ctx.now;
    await tx.em.save(user);
    return new ProfileUpdated(user);
  });
}
