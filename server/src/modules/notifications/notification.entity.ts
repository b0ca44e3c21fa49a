import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Context } from '../../context.js';
import { connectionOf } from '../../graphql/connections.js';
import { isNotificationKind, notificationValues } from './notification-kinds.js';

/** Something a user was told. The row holds facts; title and body are written for whoever reads, when they read. */
@Entity('notifications')
@ObjectType({ description: 'Something that the viewer was told.' })
export class Notification {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  userId: string;

  @Field({ description: 'What it is about: `order.paid`, `appointment.booked` …' })
  @Column('text')
  kind: string;

  @Column('jsonb')
  data: object;

  @Field(() => String, { nullable: true, description: 'The page it is about, as a path on this origin.' })
  @Column('text', { nullable: true })
  link: string | null;

  @Field({ description: 'When it was told.' })
  @Column('timestamptz')
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the viewer marked it as read; null: not yet.' })
  @Column('timestamptz', { nullable: true })
  readAt: Date | null;

  @Field(() => String, { description: "In the viewer's language." })
  title(@Ctx() ctx: Context): string {
    return this.#text(ctx, 'title');
  }

  @Field(() => String, { description: "In the viewer's language, with times in the viewer's zone." })
  body(@Ctx() ctx: Context): string {
    return this.#text(ctx, 'body');
  }

  #text(ctx: Context, part: 'title' | 'body'): string {
    if (!isNotificationKind(this.kind)) return '';
    const values = notificationValues[this.kind] as (
      data: object,
      ...rest: [Context['formats'], Date]
    ) => Record<string, string | number>;
    // the key is put together from the closed list of kinds; a test asks for each in both languages
    const text = ctx.texts('notifications') as unknown as (key: string, values: object) => string;
    return text(`kinds.${this.kind}.${part}`, values(this.data, ctx.formats, ctx.now));
  }
}

@ObjectType({ simpleResolvers: true, description: 'A page of notifications, newest first.' })
export class NotificationConnection extends connectionOf(() => Notification) {}

@ObjectType({ simpleResolvers: true, description: 'The viewer was told something just now.' })
export class NotificationEvent {
  @Field(() => Notification, { description: 'What the user is told.' })
  notification: Notification;

  @Field(() => Int, { description: 'Notifications of the viewer not read yet.' })
  unread: number;
}
