import { describe, expect, test } from '@jest/globals';
import { meetingLinkOf } from './meeting-link.js';

describe('the address of a meeting', () => {
  test.each([
    ['https://us02web.zoom.us/j/81234567890?pwd=abc', 'zoom'],
    ['https://zoom.us/j/81234567890', 'zoom'],
    ['https://teams.microsoft.com/l/meetup-join/19%3ameeting', 'teams'],
    ['https://teams.live.com/meet/9312345678', 'teams'],
    ['https://meet.google.com/abc-defg-hij', 'meet'],
    ['https://whereby.com/ana', 'other'],
    ['  https://MEET.google.com/abc-defg-hij  ', 'meet'],
  ])('%s is of %s', (typed, platform) => {
    expect(meetingLinkOf(typed)).toEqual({ url: new URL(typed.trim()).href, platform });
  });

  test.each([
    ['https://zoom.us.example.net/j/1', 'a host that only begins like a platform'],
    ['https://notzoom.us/j/1', 'a host that only ends like a platform'],
  ])('%s is not taken for a platform: %s', (typed) => {
    expect(meetingLinkOf(typed)?.platform).toBe('other');
  });

  test.each([
    ['http://zoom.us/j/1', 'not https'],
    ['javascript:alert(1)', 'no web address'],
    ['zoom.us/j/1', 'no whole address'],
    ['https://zoom.us@evil.example/j/1', 'another host behind a name'],
    ['https://meet.google.com/', 'the front page'],
    ['https://localhost/meeting', "the student's own machine"],
    [`https://example.ca/${'a'.repeat(2000)}`, 'too long'],
    ['', 'nothing'],
  ])('%s is refused: %s', (typed) => {
    expect(meetingLinkOf(typed)).toBeNull();
  });
});
