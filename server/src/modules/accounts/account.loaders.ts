import { defineLoader, inOrderOf } from '../../database/loaders.js';
import { Person, type Role } from './user.entity.js';

/** People by id, as the viewer may see them; null for someone the viewer may not see. */
export const personLoader = defineLoader<string, Person | null>({
  name: 'person',
  async batch(ctx, ids) {
    const rows = await ctx.db.query<{ id: string; name: string; role: Role; picture_file_id: string | null }>(
      'select id, name, role, picture_file_id from people where id = any ($1)',
      [ids],
    );
    const people = rows.map((row) =>
      Object.assign(new Person(), { id: row.id, name: row.name, role: row.role, pictureFileId: row.picture_file_id }),
    );
    return inOrderOf(ids, people, (person) => person.id, null);
  },
});
