import { MaxLength, Length } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { resultOf } from '../../../graphql/commands.js';

@ObjectType({ simpleResolvers: true, description: 'Who issues receipts.' })
export class Company {
  @Field({ description: 'As it stands at the head of receipts.' })
  name: string;

  @Field({ description: 'Its address, in lines; empty when none was entered.' })
  address: string;

  @Field({ description: 'Its GST registration: `123456789 RT0001`; empty without one.' })
  gstNumber: string;

  @Field({ description: 'Its QST registration: `1234567890 TQ0001`; empty without one.' })
  qstNumber: string;
}

@InputType({ description: 'Who issues receipts, as it is to be.' })
export class CompanyInput {
  @Field({ description: '1 to 120 characters.' })
  @Length(1, 120)
  name: string;

  @Field({ description: 'At most 400 characters, in lines.' })
  @MaxLength(400)
  address: string;

  @Field({ description: '`123456789 RT0001`, or empty.' })
  @MaxLength(40)
  gstNumber: string;

  @Field({ description: '`1234567890 TQ0001`, or empty.' })
  @MaxLength(40)
  qstNumber: string;
}

@ObjectType({ simpleResolvers: true, description: 'Receipts that are made from now on show this.' })
export class CompanyChanged {
  @Field(() => Company, { description: 'As it is now.' })
  company: Company;

  constructor(company: Company) {
    this.company = company;
  }
}

export const CompanyResult = resultOf('CompanyResult', [CompanyChanged]);
