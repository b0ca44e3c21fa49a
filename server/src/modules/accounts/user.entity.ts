import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Language } from '../../viewer.js';

export enum Role {
  STUDENT = 'student',
  TUTOR = 'tutor',
  ADMIN = 'admin',
}
registerEnumType(Role, { name: 'Role', description: 'What a user is; each has one role.' });

export enum LanguageCode {
  FR = 'fr',
  EN = 'en',
}
registerEnumType(LanguageCode, { name: 'Language', description: 'A language that every text exists in.' });

/** A person who can sign in. The sign-in library writes name, e-mail and verification here too. */
@Entity('users')
@ObjectType('Viewer', { description: 'The signed-in user, whatever their role.' })
export class User {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => Role, { description: 'What they are, and so which slice of the schema they have.' })
  @Column('text')
  role: Role;

  @Field({ description: 'How they are called.' })
  @Column('text')
  name: string;

  @Field({ description: 'Where mail to them goes.' })
  @Column('citext')
  email: string;

  @Field({ description: 'Whether the person has shown that the address is theirs.' })
  @Column('boolean')
  emailVerified: boolean;

  @Field(() => String, { nullable: true, description: 'E.164: `+15145550123`.' })
  @Column('text', { nullable: true })
  phone: string | null;

  @Field(() => LanguageCode, { description: 'The language the person is written to in.' })
  @Column('text')
  language: Language;

  @Field({ description: 'IANA name of the zone that times are shown in.' })
  @Column('text')
  timeZone: string;

  @Column('uuid', { nullable: true })
  pictureFileId: string | null;

  @Column('timestamptz', { nullable: true })
  suspendedAt: Date | null;

  @Field({ description: 'When the account was opened.' })
  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}

/** Someone as another user may see them. */
@ObjectType({ simpleResolvers: false, description: 'Someone as another user may see them: no contact details.' })
export class Person {
  @Field(() => ID)
  id: string;

  @Field({ description: "The public name: a tutor's display name, else the user's name." })
  name: string;

  @Field(() => Role, { description: 'What they are.' })
  role: Role;

  pictureFileId: string | null;
}
