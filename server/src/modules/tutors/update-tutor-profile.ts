import type { Context } from '../../context.js';
import { signedIn } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { InvalidInput } from '../../graphql/failures.js';
import { Tutor } from './tutor.entity.js';
import type { UpdateTutorProfileInput } from './tutor.inputs.js';
import { TutorProfileUpdated } from './tutor.results.js';

/** Changes what students read about the viewer, who is a tutor. */
export async function updateTutorProfile(
  ctx: Context,
  { displayName, bio }: UpdateTutorProfileInput,
): Promise<TutorProfileUpdated | InvalidInput> {
  const { id } = signedIn(ctx.viewer);
  if (displayName?.trim() === '') return InvalidInput.at('displayName', 'isNotEmpty');
  return ctx.transact(async (tx) => {
    const tutor = await tx.em.findOneBy(Tutor, { id });
    if (!tutor) throw notFound('tutor');
    if (displayName) tutor.displayName = displayName.trim();
    if (typeof bio === 'string') tutor.bio = bio.trim();
    tutor.updatedAt = ctx.now;
    await tx.em.save(tutor);
    return new TutorProfileUpdated(id);
  });
}
