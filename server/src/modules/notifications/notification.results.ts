import { Field, Int, ObjectType } from 'type-graphql';
import { resultOf } from '../../graphql/commands.js';

@ObjectType({ simpleResolvers: true, description: 'All notifications of the viewer are read.' })
export class NotificationsRead {
  @Field(() => Int, { description: 'Notifications of the viewer not read yet.' })
  unread: number;

  constructor(unread: number) {
    this.unread = unread;
  }
}

export const MarkNotificationsReadResult = resultOf('MarkNotificationsReadResult', [NotificationsRead]);
