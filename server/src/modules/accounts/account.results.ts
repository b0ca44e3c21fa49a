import { Field, ObjectType } from 'type-graphql';
import { resultOf } from '../../graphql/commands.js';
import { User } from './user.entity.js';

@ObjectType({ simpleResolvers: true, description: "The viewer's account was changed." })
export class ProfileUpdated {
  @Field(() => User)
  viewer: User;

  constructor(viewer: User) {
    this.viewer = viewer;
  }
}

export const UpdateProfileResult = resultOf('UpdateProfileResult', [ProfileUpdated]);
