import { IsEnum } from 'class-validator';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Context } from '../../context.js';
import type { Db } from '../../database/unit-of-work.js';
import { resultOf } from '../../graphql/commands.js';
import { signedIn } from '../../graphql/authorization.js';
import { InvalidInput } from '../../graphql/failures.js';
import { settingsIn, type Settings } from '../settings/index.js';

/** What a person may choose to be told of or not. What is about money or changes a session is always told. */
export enum PreferenceKind {
  REMINDER_DAY = 'reminder_day',
  REMINDER_HOURS = 'reminder_hours',
  REMINDER_MINUTES = 'reminder_minutes',
  MESSAGE = 'message',
}
registerEnumType(PreferenceKind, {
  name: 'PreferenceKind',
  description: 'What a person may choose to be told of or not.',
  valuesConfig: {
    REMINDER_DAY: {
      description: 'The first reminder of a session, 24 hours before unless the company decides otherwise.',
    },
    REMINDER_HOURS: { description: 'The second one, 2 hours before.' },
    REMINDER_MINUTES: { description: 'The last one, 15 minutes before.' },
    MESSAGE: { description: 'A message waits to be read.' },
  },
});

export enum Channel {
  APP = 'app',
  MAIL = 'mail',
}
registerEnumType(Channel, {
  name: 'NotificationChannel',
  description: 'How a person is told.',
  valuesConfig: { APP: { description: 'By a notification in the app.' }, MAIL: { description: 'By e-mail.' } },
});

/** By which channels each kind is told at all: in the app messages are counted anyway, and a mail 15 minutes before comes too late. */
const channelsOf: Readonly<Record<PreferenceKind, readonly Channel[]>> = {
  [PreferenceKind.REMINDER_DAY]: [Channel.APP, Channel.MAIL],
  [PreferenceKind.REMINDER_HOURS]: [Channel.APP, Channel.MAIL],
  [PreferenceKind.REMINDER_MINUTES]: [Channel.APP],
  [PreferenceKind.MESSAGE]: [Channel.MAIL],
};

@ObjectType({ simpleResolvers: true, description: 'Whether the viewer is told of something in one way.' })
export class NotificationPreference {
  @Field(() => PreferenceKind, { description: 'Of what.' })
  kind: PreferenceKind;

  @Field(() => Channel, { description: 'How.' })
  channel: Channel;

  @Field({ description: 'Whether they are told; they are unless they said otherwise.' })
  enabled: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'For reminders: how long before the session they come, minutes.',
  })
  leadMinutes: number | null;
}

@InputType({ description: 'Whether to be told of something in one way.' })
export class SetNotificationPreferenceInput {
  @Field(() => PreferenceKind, { description: 'Of what.' })
  @IsEnum(PreferenceKind)
  kind: PreferenceKind;

  @Field(() => Channel, { description: 'How; one that the kind is told by.' })
  @IsEnum(Channel)
  channel: Channel;

  @Field({ description: 'Whether to be told.' })
  enabled: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'The preferences as they are now.' })
export class NotificationPreferencesChanged {
  @Field(() => [NotificationPreference], { description: 'All of them, in the order of the page.' })
  preferences: NotificationPreference[];

  constructor(preferences: NotificationPreference[]) {
    this.preferences = preferences;
  }
}

export const NotificationPreferencesResult = resultOf('NotificationPreferencesResult', [
  NotificationPreferencesChanged,
]);

/** How long before a session each reminder comes, minutes; nothing for what is no reminder. */
export function reminderLeads(settings: Settings): Readonly<Partial<Record<PreferenceKind, number>>> {
  return {
    [PreferenceKind.REMINDER_DAY]: settings.reminderDayMinutes,
    [PreferenceKind.REMINDER_HOURS]: settings.reminderHoursMinutes,
    [PreferenceKind.REMINDER_MINUTES]: settings.reminderLastMinutes,
  };
}

/** Everything that a person may choose, with what they chose. */
export async function preferencesOf(db: Db, userId: string): Promise<NotificationPreference[]> {
  const leads = reminderLeads(await settingsIn(db));
  const rows = await db.query<Omit<NotificationPreference, 'leadMinutes'>>(
    'select kind, channel, enabled from notification_preferences where user_id = $1',
    [userId],
  );
  return Object.values(PreferenceKind).flatMap((kind) =>
    channelsOf[kind].map((channel) => {
      const chosen = rows.find((row) => row.kind === kind && row.channel === channel);
      return { kind, channel, enabled: chosen?.enabled ?? true, leadMinutes: leads[kind] ?? null };
    }),
  );
}

/** By which channels a person wants to be told of something now. Needs a unit of work that sees their rows: theirs or the company's. */
export async function wantedChannels(db: Db, userId: string, kind: PreferenceKind): Promise<readonly Channel[]> {
  const rows = await db.query<{ channel: Channel }>(
    'select channel from notification_preferences where user_id = $1 and kind = $2 and not enabled',
    [userId, kind],
  );
  return channelsOf[kind].filter((channel) => !rows.some((row) => row.channel === channel));
}

/** Says whether the viewer is to be told of something in one way. Saying it twice is saying it once. */
export async function setNotificationPreference(
  ctx: Context,
  { kind, channel, enabled }: SetNotificationPreferenceInput,
): Promise<NotificationPreferencesChanged | InvalidInput> {
  const { id } = signedIn(ctx.viewer);
  if (!channelsOf[kind].includes(channel)) return InvalidInput.at('channel', 'isEnum');
  return ctx.transact(async (tx) => {
    await tx.query(
      `insert into notification_preferences (user_id, kind, channel, enabled, updated_at) values ($1, $2, $3, $4, $5)
       on conflict (user_id, kind, channel) do update set enabled = excluded.enabled, updated_at = excluded.updated_at`,
      [id, kind, channel, enabled, ctx.now],
    );
    return new NotificationPreferencesChanged(await preferencesOf(tx, id));
  });
}
