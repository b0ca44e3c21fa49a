import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { defineLoader } from '../../database/loaders.js';
import { User } from '../accounts/index.js';

const heldLinesLoader = defineLoader<string, number>({
  name: 'held lines',
  async batch(ctx, studentIds) {
    const rows = await ctx.db.query<{ student_id: string; held: number }>(
      `select c.student_id, count(*)::integer as held from cart_lines c join appointments a on a.id = c.appointment_id
       where c.student_id = any ($1) and a.state = 'held' and a.held_until > $2 group by c.student_id`,
      [studentIds, ctx.now],
    );
    const held = new Map(rows.map((row) => [row.student_id, row.held]));
    return studentIds.map((id) => held.get(id) ?? 0);
  },
});

@Resolver(() => User)
export class ViewerOrderFields {
  @FieldResolver(() => Int, { description: 'Lines in the cart that are still held; 0 for whoever is not a student.' })
  cartCount(@Root() user: User, @Ctx() ctx: Context): Promise<number> {
    return ctx.load(heldLinesLoader, user.id);
  }
}
