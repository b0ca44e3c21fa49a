import { createHash, randomBytes } from 'node:crypto';
import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../context.js';
import { resultOf } from '../../graphql/commands.js';
import { signedIn } from '../../graphql/authorization.js';
import type { Language } from '../../viewer.js';

/** Bytes of the secret in an address: as many as nobody can guess. */
const TOKEN_BYTES = 32;

@ObjectType({
  simpleResolvers: true,
  description: "The viewer's private calendar address, which is shown only when it is made.",
})
export class CalendarFeed {
  @Field({ description: 'When the address that is in force was made.' })
  createdAt: Date;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A private calendar address was made; the one before no longer works.',
})
export class CalendarFeedMade {
  @Field({ description: 'The address, shown this once: whoever has it reads the calendar.' })
  url: string;

  @Field(() => CalendarFeed, { description: 'What is known of it from now on.' })
  feed: CalendarFeed;

  constructor(url: string, feed: CalendarFeed) {
    this.url = url;
    this.feed = feed;
  }
}

@ObjectType({ simpleResolvers: true, description: 'No address of the viewer reads their calendar any more.' })
export class CalendarFeedRevoked {
  @Field({ description: 'Whether there was one.' })
  wasInForce: boolean;

  constructor(wasInForce: boolean) {
    this.wasInForce = wasInForce;
  }
}

export const MakeCalendarFeedResult = resultOf('MakeCalendarFeedResult', [CalendarFeedMade]);
export const RevokeCalendarFeedResult = resultOf('RevokeCalendarFeedResult', [CalendarFeedRevoked]);

/** What is known of the viewer's address; null when they have none. */
export async function calendarFeedOf(ctx: Context): Promise<CalendarFeed | null> {
  const [feed] = await ctx.db.query<CalendarFeed>(
    'select created_at as "createdAt" from calendar_feeds where user_id = $1',
    [signedIn(ctx.viewer).id],
  );
  return feed ?? null;
}

/**
 * Makes a new private address of the viewer's sessions; the one before stops working at once. Only a hash of its secret is kept, so it is
 * told this once. Two clicks make two, of which the last is in force.
 */
export async function makeCalendarFeed(ctx: Context): Promise<CalendarFeedMade> {
  const { id } = signedIn(ctx.viewer);
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await ctx.transact(async (tx) => {
    // Two clicks at once wait for each other: the second finds the first one's row to replace.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('calendar feed ' || $1, 0))`, [id]);
    await tx.query('delete from calendar_feeds where user_id = $1', [id]);
    await tx.query('insert into calendar_feeds (user_id, token_hash, created_at) values ($1, $2, $3)', [
      id,
      hashOf(token),
      ctx.now,
    ]);
  });
  const url = new URL(`/calendar/${token}.ics`, ctx.services.env.PUBLIC_URL).href;
  return new CalendarFeedMade(url, { createdAt: ctx.now });
}

/** Ends the viewer's address. Calendars that still ask get a 404, and keep what they have until they are told to forget it. */
export async function revokeCalendarFeed(ctx: Context): Promise<CalendarFeedRevoked> {
  const { id } = signedIn(ctx.viewer);
  const gone = await ctx.transact((tx) =>
    tx.query('delete from calendar_feeds where user_id = $1 returning user_id', [id]),
  );
  return new CalendarFeedRevoked(gone.length > 0);
}

/** Whoever an address belongs to. */
export interface FeedOwner {
  id: string;
  role: 'student' | 'tutor' | 'admin';
  language: Language;
}

/** Whose calendar the secret of an address opens; null for one that was replaced, revoked or made up. Leaves no transaction open. */
export async function ownerOfFeed(ctx: Context, token: string): Promise<FeedOwner | null> {
  const [owner] = await ctx.db.query<FeedOwner>('select id, role, language from app.calendar_feed_owner($1)', [
    hashOf(token),
  ]);
  await ctx.close();
  return owner ?? null;
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
