import { defineLoader, inOrderOf } from '../../database/loaders.js';
import { columnsOfAppointment, toAppointment, type Appointment } from '../appointments/index.js';

/** A student and a tutor. */
export interface Pair {
  studentId: string;
  tutorId: string;
}

const key = ({ studentId, tutorId }: Pair): string => `${studentId} ${tutorId}`;
const columns = (pairs: readonly Pair[]): [string[], string[]] => [
  pairs.map((pair) => pair.studentId),
  pairs.map((pair) => pair.tutorId),
];

/** The id of the conversation of a student and a tutor; null when they have none. */
export const conversationOfPairLoader = defineLoader<Pair, string | null>({
  name: 'conversation of a student and a tutor',
  cacheKey: key,
  async batch(ctx, pairs) {
    const rows = await ctx.db.query<Pair & { id: string }>(
      `select c.id, student_id as "studentId", tutor_id as "tutorId"
       from unnest($1::uuid[], $2::uuid[]) as pair (student_id, tutor_id) join conversations c using (student_id, tutor_id)`,
      columns(pairs),
    );
    return inOrderOf(pairs.map(key), rows, key, null).map((row) => row?.id ?? null);
  },
});

/** The next confirmed session of a student and a tutor that has not ended; null when there is none. */
export const nextAppointmentLoader = defineLoader<Pair, Appointment | null>({
  name: 'next appointment of a student and a tutor',
  cacheKey: key,
  async batch(ctx, pairs) {
    const rows = await ctx.db.query<Appointment>(
      `select next.* from (select distinct student_id, tutor_id from unnest($1::uuid[], $2::uuid[]) as given (student_id, tutor_id)) pair
       cross join lateral (
         select ${columnsOfAppointment} from appointments a
         where a.student_id = pair.student_id and a.tutor_id = pair.tutor_id and a.state = 'confirmed' and a.ends_at > $3
         order by a.starts_at limit 1) next`,
      [...columns(pairs), ctx.now],
    );
    return inOrderOf(pairs.map(key), rows.map(toAppointment), key, null);
  },
});
