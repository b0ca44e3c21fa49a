import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Allow } from '../../graphql/authorization.js';
import { countedConnectionOf } from '../../graphql/connections.js';

/** A school whose courses are taught here. */
@Entity('institutions')
@ObjectType({ simpleResolvers: true, description: 'A school whose courses are taught here.' })
export class Institution {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: 'The full name: `Université de Montréal`.' })
  @Column('text')
  name: string;

  @Field({ description: 'The name people use: `UdeM`.' })
  @Column('text')
  shortName: string;

  @Field({ description: 'Its part of an address.' })
  @Column('text')
  slug: string;
}

/** What is taught. A course that was ever booked is archived, never deleted. */
@Entity('courses')
@ObjectType({ simpleResolvers: true, description: 'What is taught, at the price students pay for it.' })
export class Course {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  institutionId: string;

  @Field({ description: 'Its part of an address: `calcul-1`.' })
  @Column('text')
  slug: string;

  @Field({ description: "The institution's code of the course: `MAT1720`." })
  @Column('text')
  sigle: string;

  @Field({ description: 'The full name.' })
  @Column('text')
  name: string;

  @Field({ description: 'What it is about, in plain text.' })
  @Column('text')
  description: string;

  @Allow('visitor', 'student', 'admin')
  @Field(() => Int, { simple: false, description: 'Price of one hour for students, cents.' })
  @Column('integer')
  studentRateCents: number;

  @Field({ description: 'Whether GST and QST are added to its price.' })
  @Column('boolean')
  taxable: boolean;

  @Field({ description: 'Whether it is in the catalogue and can be booked.' })
  @Column('boolean')
  active: boolean;

  @Allow('admin')
  @Field(() => Date, {
    simple: false,
    nullable: true,
    description: 'Since when it is archived: it was used, and is no longer offered.',
  })
  @Column('timestamptz', { nullable: true })
  archivedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}

@ObjectType({ simpleResolvers: true, description: 'A page of the catalogue.' })
export class CourseConnection extends countedConnectionOf(() => Course) {}
