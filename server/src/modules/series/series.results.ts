import { Field, Int, ObjectType } from 'type-graphql';
import { resultOf } from '../../graphql/commands.js';
import { Failure } from '../../graphql/failures.js';
import { Appointment, TransitionNotAllowed } from '../appointments/index.js';
import { Series } from './series.entity.js';
import { SeriesPreview } from './series.types.js';

@ObjectType({ simpleResolvers: true, description: 'The series was booked: all of it, or what the cart now holds.' })
export class SeriesBooked {
  @Field(() => Series, { description: 'The series.' })
  series: Series;

  constructor(series: Series) {
    this.series = series;
  }
}

@ObjectType({ simpleResolvers: true, description: 'The series as it is now.' })
export class SeriesChanged {
  @Field(() => Series, { description: 'The series.' })
  series: Series;

  @Field(() => Int, { description: 'How many of its sessions changed.' })
  sessionCount: number;

  constructor(series: Series, sessionCount: number) {
    this.series = series;
    this.sessionCount = sessionCount;
  }
}

@ObjectType({
  implements: Failure,
  description: 'Some sessions can not be had, so none was held; the preview says which and what could be had instead.',
})
export class SeriesNotFree extends Failure {
  @Field(() => SeriesPreview, { description: 'The series as it stands now.' })
  preview: SeriesPreview;

  constructor(preview: SeriesPreview) {
    super();
    this.preview = preview;
  }
}

@ObjectType({ implements: Failure, description: 'Paying each session by itself needs a saved card.' })
export class SavedCardNeeded extends Failure {}

@ObjectType({ simpleResolvers: true, description: 'A session that could not be changed, and why.' })
export class SessionRefusal {
  @Field({ description: 'When it is.' })
  startsAt: Date;

  @Field({ description: "Why it can not be changed, in the viewer's language." })
  message: string;

  constructor(startsAt: Date, message: string) {
    this.startsAt = startsAt;
    this.message = message;
  }
}

@ObjectType({ implements: Failure, description: 'Some sessions can not be changed so; none was.' })
export class SeriesChangeRefused extends Failure {
  @Field(() => [SessionRefusal], { description: 'Those that can not, in the order of their starts.' })
  refusals: SessionRefusal[];

  constructor(refusals: SessionRefusal[]) {
    super();
    this.refusals = refusals;
  }
}

@ObjectType({ simpleResolvers: true, description: 'The session will not take place, and no card is charged for it.' })
export class UnpaidSessionCancelled {
  @Field(() => Appointment, { description: 'The session as it is now.' })
  appointment: Appointment;

  constructor(appointment: Appointment) {
    this.appointment = appointment;
  }
}

export const SeriesPreviewResult = resultOf('SeriesPreviewResult', [SeriesPreview]);
export const BookSeriesResult = resultOf('BookSeriesResult', [SeriesBooked, SeriesNotFree, SavedCardNeeded]);
export const SeriesResult = resultOf('SeriesResult', [SeriesChanged]);
export const ChangeSeriesResult = resultOf('ChangeSeriesResult', [SeriesChanged, SeriesChangeRefused]);
export const CancelUnpaidSessionResult = resultOf('CancelUnpaidSessionResult', [
  UnpaidSessionCancelled,
  TransitionNotAllowed,
]);
