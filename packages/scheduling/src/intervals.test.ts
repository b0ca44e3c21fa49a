import fc from 'fast-check';
import { contains, intersect, normalize, overlaps, overlapsAny, subtract, union, type Interval } from './index.js';

const END = 60;
const interval: fc.Arbitrary<Interval> = fc.record({
  start: fc.integer({ min: 0, max: END }),
  end: fc.integer({ min: 0, max: END }),
});
const intervals = fc.array(interval, { maxLength: 8 });

/** The points that intervals hold: the plainest way to say what they mean. */
const points = (list: readonly Interval[]) =>
  Array.from({ length: END }, (_, point) => point).filter((point) =>
    list.some(({ start, end }) => start <= point && point < end),
  );

function expectTidy(list: readonly Interval[]) {
  list.forEach(({ start, end }, i) => {
    expect(start).toBeLessThan(end);
    expect(start).toBeGreaterThan(list[i - 1]?.end ?? -1);
  });
}

describe('intervals hold, point by point', () => {
  it('the same when normalized, in pieces that neither overlap nor touch', () => {
    fc.assert(
      fc.property(intervals, (a) => {
        expect(points(normalize(a))).toEqual(points(a));
        expectTidy(normalize(a));
      }),
    );
  });

  it('either in a union, both in an intersection, only the first in a difference', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const inB = new Set(points(b));
        expect(points(union(a, b))).toEqual(points([...a, ...b]));
        expect(points(intersect(a, b))).toEqual(points(a).filter((point) => inB.has(point)));
        expect(points(subtract(a, b))).toEqual(points(a).filter((point) => !inB.has(point)));
        for (const result of [union(a, b), intersect(a, b), subtract(a, b)]) expectTidy(result);
      }),
      { numRuns: 500 },
    );
  });

  it('something in common exactly when they overlap, and all of another exactly when they contain it', () => {
    fc.assert(
      fc.property(intervals, interval, (list, one) => {
        const inList = new Set(points(list));
        const ofOne = points([one]);
        expect(overlapsAny(list, one)).toBe(ofOne.some((point) => inList.has(point)));
        if (ofOne.length > 0) expect(contains(list, one)).toBe(ofOne.every((point) => inList.has(point)));
      }),
      { numRuns: 500 },
    );
  });

  it('nothing of their neighbours: touching is not overlapping', () => {
    expect(overlaps({ start: 1, end: 2 }, { start: 2, end: 3 })).toBe(false);
    expect(overlaps({ start: 1, end: 3 }, { start: 2, end: 2 })).toBe(false);
  });

  it('and what they are given stays as it was', () => {
    const given = Object.freeze([Object.freeze({ start: 5, end: 9 }), Object.freeze({ start: 1, end: 6 })]);
    expect(normalize(given)).toEqual([{ start: 1, end: 9 }]);
    expect(subtract(given, given)).toEqual([]);
    expect(given).toEqual([
      { start: 5, end: 9 },
      { start: 1, end: 6 },
    ]);
  });
});
