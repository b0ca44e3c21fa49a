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

@ObjectType({ simpleResolvers: true, description: 'What a tutor is paid was changed.' })
export class TutorPayChanged {
  /** Whose pay; the account itself is read after the commit. */
  readonly tutorId: string;

  constructor(tutorId: string) {
    this.tutorId = tutorId;
  }
}

export const TutorPayResult = resultOf('TutorPayResult', [TutorPayChanged]);
