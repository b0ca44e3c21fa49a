import { Arg, Ctx, Field, ID, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { searchPatterns } from '../../database/search.js';
import { CodedError } from '../../graphql/errors.js';
import { isUuid } from '../../graphql/ids.js';
import { Allow } from '../../graphql/authorization.js';

/** What the list of appointments can be narrowed to one of. */
export enum AppointmentChoiceKind {
  STUDENT = 'student',
  TUTOR = 'tutor',
  COURSE = 'course',
}
registerEnumType(AppointmentChoiceKind, {
  name: 'AppointmentChoiceKind',
  description: 'What the list of appointments can be narrowed to one of.',
  valuesConfig: {
    STUDENT: { description: 'A student.' },
    TUTOR: { description: 'A tutor, active or not.' },
    COURSE: { description: 'A course, offered or archived.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A student, tutor or course to narrow the list of appointments to.' })
export class AppointmentChoice {
  @Field(() => ID, { description: 'Of the student, the tutor or the course.' })
  id: string;

  @Field({ description: 'The name; of a course, with its code before.' })
  name: string;
}

const MOST = 20;

/** Each kind as rows of an id and a name. */
const sources: Record<AppointmentChoiceKind, string> = {
  [AppointmentChoiceKind.STUDENT]: `select id, name from users where role = 'student'`,
  [AppointmentChoiceKind.TUTOR]: 'select user_id as id, display_name as name from tutors',
  [AppointmentChoiceKind.COURSE]: `select id, sigle || ' · ' || name as name from courses`,
};

@Resolver()
export class AppointmentChoiceResolver {
  @Allow('admin')
  @Query(() => [AppointmentChoice], {
    description:
      'At most 20 students, tutors or courses whose name has all the words, by name; the chosen one is always among them.',
  })
  async appointmentChoices(
    @Arg('kind', () => AppointmentChoiceKind, { description: 'What to choose from.' }) kind: AppointmentChoiceKind,
    @Arg('search', () => String, { nullable: true, description: 'Words of the name; null: the first ones.' })
    search: string | null,
    @Arg('chosenId', () => ID, { nullable: true, description: 'The one that is chosen now: its name is to be shown.' })
    chosenId: string | null,
    @Ctx() ctx: Context,
  ): Promise<AppointmentChoice[]> {
    if (chosenId && !isUuid(chosenId)) throw new CodedError('BAD_REQUEST', 'This is not an id.');
    return ctx.db.query<AppointmentChoice>(
      `select c.id, c.name from (${sources[kind]}) c
       where c.id = $2::uuid or app.searchable(c.name) like all (array(select app.searchable(word) from unnest($1::text[]) word))
       order by c.id is not distinct from $2 desc, c.name, c.id limit ${MOST}`,
      [searchPatterns(search), chosenId ?? null],
    );
  }
}
