import { backoff } from './socket';

describe('waiting before trying again', () => {
  it('doubles from a second to half a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 50].map((retries) => backoff(retries, () => 1))).toEqual([
      1000, 2000, 4000, 8000, 16000, 30000, 30000,
    ]);
  });

  it('is half by chance, so that not everyone comes back at once', () => {
    expect(backoff(3, () => 0)).toBe(4000);
    expect(backoff(3, () => 0.5)).toBe(6000);
  });
});
