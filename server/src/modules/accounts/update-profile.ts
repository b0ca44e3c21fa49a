import type { Context } from '../../context.js';
import { signedIn } from '../../graphql/authorization.js';
import { InvalidInput } from '../../graphql/failures.js';
import type { UpdateProfileInput } from './account.inputs.js';
import { ProfileUpdated } from './account.results.js';
import { User } from './user.entity.js';

/** Changes the viewer's own card. Nobody shows themselves by what is no picture of theirs: what they gave to a session stays there. */
export async function updateProfile(ctx: Context, input: UpdateProfileInput): Promise<ProfileUpdated | InvalidInput> {
  const { id } = signedIn(ctx.viewer);
  return ctx.transact(async (tx) => {
    if (input.pictureFileId) {
      const [picture] = await tx.query(`select from files where id = $1 and owner_id = $2 and kind = 'picture'`, [
        input.pictureFileId,
        id,
      ]);
      if (!picture) return InvalidInput.at('pictureFileId', 'unknown');
    }
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
