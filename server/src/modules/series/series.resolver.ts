import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow, signedIn } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import { bookSeries } from './book-series.js';
import { cancelSeries } from './cancel-series.js';
import { cancelUnpaidSession } from './cancel-unpaid-session.js';
import { changeSeries } from './change-series.js';
import { pauseSeries, resumeSeries } from './pause-series.js';
import { previewCancellation } from './preview-cancellation.js';
import { previewSeries } from './preview-series.js';
import { Series } from './series.entity.js';
import {
  BookSeriesInput,
  CancelSeriesInput,
  CancelUnpaidSessionInput,
  ChangeSeriesInput,
  PauseSeriesInput,
  ResumeSeriesInput,
  SeriesPlanInput,
  SeriesScope,
} from './series.inputs.js';
import { seriesById, seriesOfStudent } from './series.queries.js';
import {
  BookSeriesResult,
  CancelUnpaidSessionResult,
  ChangeSeriesResult,
  SeriesPreviewResult,
  SeriesResult,
} from './series.results.js';
import { SeriesCancellation } from './series.types.js';

@Resolver(() => Series)
export class SeriesResolver {
  @Allow('student')
  @Query(() => SeriesPreviewResult, {
    description:
      'A planned series, date by date: what can be had, why not, what it costs and what could be had instead.',
    complexity: 50,
  })
  seriesPreview(
    @Arg('plan', () => SeriesPlanInput, { description: 'What to look at.' }) plan: SeriesPlanInput,
    @Ctx() ctx: Context,
  ): Promise<typeof SeriesPreviewResult> {
    return run(ctx, (inner, input) => previewSeries(inner, signedIn(inner.viewer).id, input), plan);
  }

  @Allow('student')
  @Query(() => [Series], { description: "The viewer's series, the newest first; 100 at most." })
  allSeries(@Ctx() ctx: Context): Promise<Series[]> {
    return seriesOfStudent(ctx, signedIn(ctx.viewer).id);
  }

  @Allow('student', 'admin')
  @Query(() => Series, { nullable: true, description: 'One series; null when there is none for the viewer.' })
  series(
    @Arg('id', () => ID, { description: "The series' id." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<Series | null> {
    return seriesById(ctx, id);
  }

  @Allow('student', 'admin')
  @Query(() => SeriesCancellation, { description: 'What cancelling would do now: shown before the click.' })
  seriesCancellation(
    @Arg('seriesId', () => ID, { description: 'The series.' }) seriesId: string,
    @Arg('scope', () => SeriesScope, { description: 'Which sessions.' }) scope: SeriesScope,
    @Arg('sessionId', () => ID, { nullable: true, description: 'The occurrence; not needed for all.' })
    sessionId: string | null,
    @Ctx() ctx: Context,
  ): Promise<SeriesCancellation> {
    return previewCancellation(ctx, { seriesId, sessionId: sessionId ?? null, scope });
  }

  @Allow('student')
  @Mutation(() => BookSeriesResult, {
    description: 'Holds every session of a series or none; into the cart, or to be charged one by one.',
  })
  bookSeries(
    @Arg('input', { description: 'What to book.' }) input: BookSeriesInput,
    @Ctx() ctx: Context,
  ): Promise<typeof BookSeriesResult> {
    return run(ctx, bookSeries, input);
  }

  @Allow('student', 'admin')
  @Mutation(() => SeriesResult, { description: 'Cancels one session of a series, it and those after it, or all.' })
  cancelSeries(
    @Arg('input', { description: 'Which ones.' }) input: CancelSeriesInput,
    @Ctx() ctx: Context,
  ): Promise<typeof SeriesResult> {
    return run(ctx, cancelSeries, input);
  }

  @Allow('tutor')
  @Mutation(() => CancelUnpaidSessionResult, {
    description: 'Cancels an own session of a series before it is paid: nothing is charged for it.',
  })
  cancelUnpaidSession(
    @Arg('input', { description: 'Which session, and why.' }) input: CancelUnpaidSessionInput,
    @Ctx() ctx: Context,
  ): Promise<typeof CancelUnpaidSessionResult> {
    return run(ctx, cancelUnpaidSession, input);
  }

  @Allow('student', 'admin')
  @Mutation(() => ChangeSeriesResult, {
    description: 'Gives sessions of a series another time, length or tutor: all that are meant, or none.',
  })
  changeSeries(
    @Arg('input', { description: 'What to change.' }) input: ChangeSeriesInput,
    @Ctx() ctx: Context,
  ): Promise<typeof ChangeSeriesResult> {
    return run(ctx, changeSeries, input);
  }

  @Allow('student', 'admin')
  @Mutation(() => SeriesResult, { description: 'Rests a series from one date to another.' })
  pauseSeries(
    @Arg('input', { description: 'The dates.' }) input: PauseSeriesInput,
    @Ctx() ctx: Context,
  ): Promise<typeof SeriesResult> {
    return run(ctx, pauseSeries, input);
  }

  @Allow('student', 'admin')
  @Mutation(() => SeriesResult, { description: 'Ends the pause of a series and holds again what can be had.' })
  resumeSeries(
    @Arg('input', { description: 'Which series.' }) input: ResumeSeriesInput,
    @Ctx() ctx: Context,
  ): Promise<typeof SeriesResult> {
    return run(ctx, resumeSeries, input);
  }
}
