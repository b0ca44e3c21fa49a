import { Field, ObjectType } from 'type-graphql';
import { resultOf } from '../../graphql/commands.js';
import { Person, User } from './user.entity.js';

@ObjectType({ simpleResolvers: true, description: "The viewer's account was changed." })
export class ProfileUpdated {
  @Field(() => User, { description: 'The viewer as they are now.' })
  viewer: User;

  constructor(viewer: User) {
    this.viewer = viewer;
  }
}

export const UpdateProfileResult = resultOf('UpdateProfileResult', [ProfileUpdated]);

@ObjectType({ simpleResolvers: true, description: "A user's account was changed by an admin." })
export class UserChanged {
  @Field(() => Person, { description: 'The user as they are now.' })
  user: Person;

  @Field(() => Date, { nullable: true, description: 'Since when they may not sign in; null: they may.' })
  suspendedAt: Date | null;

  constructor(user: Person, suspendedAt: Date | null) {
    this.user = user;
    this.suspendedAt = suspendedAt;
  }
}

export const UserResult = resultOf('UserResult', [UserChanged]);
