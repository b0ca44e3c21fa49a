import { ObjectType } from 'type-graphql';
import { resultOf } from '../../graphql/commands.js';

@ObjectType({ simpleResolvers: true, description: "The tutor's profile was changed." })
export class TutorProfileUpdated {
  /** Whose profile; the profile itself is read after the commit. */
  readonly tutorId: string;

  constructor(tutorId: string) {
    this.tutorId = tutorId;
  }
}

export const UpdateTutorProfileResult = resultOf('UpdateTutorProfileResult', [TutorProfileUpdated]);
