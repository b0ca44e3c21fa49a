import { addDays } from '@4as/scheduling';
import { Field, Int, ObjectType } from 'type-graphql';
import { defineLoader, groupedBy } from '../../database/loaders.js';
import { LocalDate } from '../../graphql/scalars.js';

/** What the company pays a tutor for an hour, from a day on until the next rate begins. */
@ObjectType({ simpleResolvers: true, description: 'What the company pays a tutor for an hour in a period.' })
export class HourlyRate {
  @Field(() => LocalDate, { description: "Its first day on the tutor's calendar." })
  startsOn: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Its last day: the one before the next rate begins; null for the last rate.',
  })
  endsOn: string | null;

  @Field(() => Int, { description: 'Cents.' })
  hourlyRateCents: number;
}

/** All rates of tutors that the viewer may see, past and to come, the newest first. */
export const hourlyRatesLoader = defineLoader<string, HourlyRate[]>({
  name: 'hourly rates of tutor',
  async batch(ctx, tutorIds) {
    const rows = await ctx.db.query<HourlyRate & { tutorId: string; nextOn: string | null }>(
      `select tutor_id as "tutorId", starts_on::text as "startsOn", hourly_rate_cents as "hourlyRateCents",
         (lead(starts_on) over (partition by tutor_id order by starts_on))::text as "nextOn"
       from tutor_rates where tutor_id = any ($1) order by starts_on desc`,
      [tutorIds],
    );
    const rates = rows.map(({ nextOn, ...rate }) => ({
      ...rate,
      endsOn: nextOn === null ? null : addDays(nextOn, -1),
    }));
    return groupedBy(tutorIds, rates, (rate) => rate.tutorId);
  },
});
