import fc from 'fast-check';
import {
  clash,
  copyDay,
  moveRange,
  nextRange,
  paintRange,
  problemOfRange,
  rangeAt,
  rangesOfDay,
  resizeRange,
  SHORTEST_RANGE,
  snapMinute,
  totalMinutes,
  type Weekday,
  type WeekRange,
} from './index.js';

const range = (weekday: number, startMinute: number, endMinute: number, more: Partial<WeekRange> = {}): WeekRange => ({
  key: `${weekday}-${startMinute}-${more.validFrom ?? ''}`,
  weekday: weekday as Weekday,
  startMinute,
  endMinute,
  validFrom: null,
  validUntil: null,
  ...more,
});
const spans = (week: readonly WeekRange[]) =>
  week.map(({ weekday, startMinute, endMinute }) => [weekday, startMinute, endMinute]);

describe('editing the hours of a week', () => {
  it('painting over and beside ranges makes them one', () => {
    const week = [range(1, 540, 720), range(1, 780, 900), range(2, 540, 720)];
    expect(spans(paintRange(week, range(1, 720, 780)))).toEqual([
      [2, 540, 720],
      [1, 540, 900],
    ]);
  });

  it('painting leaves ranges of other dates alone and fills what is between them', () => {
    const summer = range(1, 600, 660, { validFrom: '2026-06-01' });
    const week = paintRange([summer], range(1, 540, 720));
    expect(spans(rangesOfDay(week, 1))).toEqual([
      [1, 540, 600],
      [1, 600, 660],
      [1, 660, 720],
    ]);
    expect(week).toContainEqual(summer);
  });

  it('a range moves by its length and stops beside what is in its way', () => {
    const week = [range(1, 540, 660), range(1, 720, 900)];
    expect(spans(moveRange(week, '1-540-', { weekday: 1, startMinute: 640 }))).toContainEqual([1, 600, 720]);
    expect(spans(moveRange(week, '1-540-', { weekday: 1, startMinute: 800 }))).toContainEqual([1, 900, 1020]);
    expect(spans(moveRange(week, '1-540-', { weekday: 3, startMinute: 1430 }))).toContainEqual([3, 1320, 1440]);
  });

  it('a range stays where it is when the other day has no room for it', () => {
    const week = [range(1, 0, 800), range(2, 400, 1440)];
    expect(moveRange(week, '1-0-', { weekday: 2, startMinute: 0 })).toEqual(week);
  });

  it('an edge goes as far as the next range, and the range keeps a quarter of an hour', () => {
    const week = [range(1, 540, 660), range(1, 720, 900)];
    expect(spans(resizeRange(week, '1-540-', 'end', 800))).toContainEqual([1, 540, 720]);
    expect(spans(resizeRange(week, '1-540-', 'end', 0))).toContainEqual([1, 540, 555]);
    expect(spans(resizeRange(week, '1-720-', 'start', 100))).toContainEqual([1, 660, 900]);
    expect(spans(resizeRange(week, '1-540-', 'start', -20))).toContainEqual([1, 0, 660]);
  });

  it('a new range takes an hour, or what is left before the next one', () => {
    const week = [range(1, 600, 660)];
    expect(rangeAt(week, 1, 540, 'k')).toMatchObject({ startMinute: 540, endMinute: 600 });
    expect(rangeAt(week, 1, 570, 'k')).toMatchObject({ startMinute: 570, endMinute: 600 });
    expect(rangeAt(week, 1, 1410, 'k')).toMatchObject({ startMinute: 1410, endMinute: 1440 });
    expect(rangeAt(week, 1, 630, 'k')).toBeNull();
    expect(rangeAt(week, 1, 590, 'k')).toBeNull();
  });

  it('a range that is added to a day finds room, as long as there is some', () => {
    expect(nextRange([], 1, 'k')).toMatchObject({ startMinute: 540, endMinute: 660 });
    expect(nextRange([range(1, 540, 720)], 1, 'k')).toMatchObject({ startMinute: 780, endMinute: 900 });
    expect(nextRange([range(1, 540, 1400)], 1, 'k')).toMatchObject({ startMinute: 0, endMinute: 120 });
    expect(nextRange([range(1, 0, 1440)], 1, 'k')).toBeNull();
  });

  it('what keeps a range from being saved: its end, its dates, another range of the same dates', () => {
    const spring = range(1, 540, 720, { validUntil: '2026-05-31' });
    const summer = range(1, 600, 800, { validFrom: '2026-06-01' });
    expect(problemOfRange(spring, [spring, summer])).toBeNull();
    expect(problemOfRange(spring, [spring, { ...summer, validFrom: '2026-05-31' }])).toBe('overlap');
    expect(problemOfRange(range(1, 600, 600), [])).toBe('order');
    expect(problemOfRange({ ...spring, validFrom: '2026-06-01' }, [])).toBe('dates');
  });

  it('a minute is on the grid and in the day', () => {
    expect([snapMinute(547, 15), snapMinute(553, 15), snapMinute(-9, 15), snapMinute(2000, 15)]).toEqual([
      540, 555, 0, 1440,
    ]);
  });
});

describe('whatever is done to a week', () => {
  const weekday = fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday);
  let keys = 0;
  const newKey = () => `range ${(keys += 1)}.`;
  const minute = fc.integer({ min: 0, max: 96 }).map((quarter) => quarter * 15);
  const dates = fc.constantFrom(
    { validFrom: null, validUntil: null },
    { validFrom: null, validUntil: '2026-05-31' },
    { validFrom: '2026-05-01', validUntil: '2026-08-31' },
    { validFrom: '2026-06-01', validUntil: null },
  );
  const painted = fc
    .tuple(weekday, minute, minute, dates)
    .filter(([, a, b]) => a !== b)
    .map(([day, a, b, validity]) => range(day, Math.min(a, b), Math.max(a, b), { ...validity, key: newKey() }));
  const week = fc.array(painted, { maxLength: 12 }).map((ranges) => ranges.reduce(paintRange, [] as WeekRange[]));
  const weekWithOne = fc.tuple(week, painted, fc.nat()).map(([ranges, one, index]) => {
    const whole = paintRange(ranges, one);
    return { week: whole, picked: whole[index % Math.max(1, whole.length)] };
  });

  const isSound = (ranges: readonly WeekRange[]): boolean =>
    ranges.every(
      (one) =>
        one.startMinute >= 0 &&
        one.startMinute < one.endMinute &&
        one.endMinute <= 1440 &&
        !ranges.some((other) => clash(one, other)),
    ) && new Set(ranges.map(({ key }) => key)).size === ranges.length;

  const sameDates = (a: WeekRange, b: WeekRange) => a.validFrom === b.validFrom && a.validUntil === b.validUntil;
  const minutesOf = (one: WeekRange): number[] =>
    Array.from({ length: one.endMinute - one.startMinute }, (_, offset) => one.startMinute + offset);
  /** The open minutes of a day on a date, one by one. */
  const openOn = (ranges: readonly WeekRange[], day: Weekday, date: string): Set<number> =>
    new Set(
      ranges
        .filter(
          (one) =>
            one.weekday === day &&
            (one.validFrom === null || one.validFrom <= date) &&
            (one.validUntil === null || date <= one.validUntil),
        )
        .flatMap(minutesOf),
    );

  it('painting opens the painted minutes that no other dates’ range has, keeps all that was open, and opens none twice', () => {
    const onDate = fc.constantFrom('2026-04-15', '2026-05-15', '2026-06-15', '2026-10-15');
    fc.assert(
      fc.property(week, painted, onDate, (before, one, date) => {
        const after = paintRange(before, one);
        const others = before.filter((other) => clash(one, other) && !sameDates(one, other));
        const theirs = new Set(others.flatMap(minutesOf));
        const added = [...openOn([one], one.weekday, date)].filter((each) => !theirs.has(each));
        expect(isSound(after)).toBe(true);
        expect(openOn(after, one.weekday, date)).toEqual(new Set([...openOn(before, one.weekday, date), ...added]));
      }),
    );
  });

  it('moving keeps every length, and no range is open twice', () => {
    fc.assert(
      fc.property(weekWithOne, weekday, minute, ({ week: before, picked }, day, startMinute) => {
        const after = moveRange(before, picked?.key ?? '', { weekday: day, startMinute });
        expect(isSound(after)).toBe(true);
        expect(after.map((one) => one.endMinute - one.startMinute)).toEqual(
          before.map((one) => one.endMinute - one.startMinute),
        );
      }),
    );
  });

  it('a range that is moved to a free place lies exactly there', () => {
    fc.assert(
      fc.property(weekWithOne, weekday, minute, ({ week: before, picked }, day, startMinute) => {
        fc.pre(picked !== undefined);
        const wanted = { ...picked, weekday: day, startMinute, endMinute: startMinute + totalMinutes([picked]) };
        fc.pre(wanted.endMinute <= 1440 && !before.some((other) => clash(wanted, other)));
        expect(moveRange(before, picked.key, { weekday: day, startMinute })).toContainEqual(wanted);
      }),
    );
  });

  it('resizing moves one edge only, as near to the wanted minute as it may', () => {
    fc.assert(
      fc.property(weekWithOne, fc.constantFrom('start', 'end'), minute, ({ week: before, picked }, edge, wanted) => {
        fc.pre(picked !== undefined);
        const after = resizeRange(before, picked.key, edge, wanted);
        const resized = after.find(({ key }) => key === picked.key);
        expect(isSound(after)).toBe(true);
        expect(edge === 'start' ? resized?.endMinute : resized?.startMinute).toBe(
          edge === 'start' ? picked.endMinute : picked.startMinute,
        );
        expect(totalMinutes(resized ? [resized] : [])).toBeGreaterThanOrEqual(SHORTEST_RANGE);
        const others = (week: readonly WeekRange[]) => week.filter(({ key }) => key !== picked.key);
        expect(others(after)).toEqual(others(before));
      }),
    );
  });

  it('a copied day is the same day, and the others stay', () => {
    fc.assert(
      fc.property(week, weekday, fc.uniqueArray(weekday), (before, from, to) => {
        let count = 0;
        const after = copyDay(before, from, to, () => `copy-${(count += 1)}`);
        expect(isSound(after)).toBe(true);
        for (const day of [1, 2, 3, 4, 5, 6, 7] as const) {
          const source = to.includes(day) ? from : day;
          const shape = (week: readonly WeekRange[], of: number) =>
            rangesOfDay(week, of).map(({ startMinute, endMinute, validFrom, validUntil }) => ({
              startMinute,
              endMinute,
              validFrom,
              validUntil,
            }));
          expect(shape(after, day)).toEqual(shape(before, source));
        }
      }),
    );
  });

  it('what is added by a key or a button fits', () => {
    fc.assert(
      fc.property(week, weekday, minute, (before, day, at) => {
        for (const added of [rangeAt(before, day, at, 'new'), nextRange(before, day, 'new')]) {
          if (added) expect(isSound([...before, added])).toBe(true);
        }
      }),
    );
  });
});
