import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum MeetingPlatform {
  ZOOM = 'zoom',
  TEAMS = 'teams',
  MEET = 'meet',
  OTHER = 'other',
}
registerEnumType(MeetingPlatform, { name: 'MeetingPlatform', description: 'Where an online session takes place.' });

@ObjectType({ simpleResolvers: true, description: 'Where an online session takes place.' })
export class MeetingLink {
  @Field({ description: 'An https address.' })
  url: string;

  @Field(() => MeetingPlatform, { description: 'By whose service.' })
  platform: MeetingPlatform;

  constructor(url: string, platform: MeetingPlatform) {
    this.url = url;
    this.platform = platform;
  }
}

const hosts: readonly [platform: MeetingPlatform, names: readonly string[]][] = [
  [MeetingPlatform.ZOOM, ['zoom.us', 'zoom.com']],
  [MeetingPlatform.TEAMS, ['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft']],
  [MeetingPlatform.MEET, ['meet.google.com']],
];

const LONGEST = 2000;

/**
 * The link of an address that someone typed, with the platform that its host belongs to; null for what no student should be
 * sent to: not https, a name and password in front of the host, or the front page of a platform instead of a meeting.
 */
export function meetingLinkOf(typed: string): MeetingLink | null {
  const text = typed.trim();
  if (text.length > LONGEST || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.username || url.password || !url.hostname.includes('.')) return null;
  const platform = hosts.find(([, names]) =>
    names.some((name) => url.hostname === name || url.hostname.endsWith(`.${name}`)),
  )?.[0];
  if (platform && url.pathname === '/') return null;
  return new MeetingLink(url.href, platform ?? MeetingPlatform.OTHER);
}
