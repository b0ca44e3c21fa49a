import { moveInMonth } from './month-moves';

// 30 days, of which the first is in the fourth column: a November that begins on a Wednesday, weeks from Sunday.
const november = { offset: 3, length: 30 };
const go = (key: string, from: number) => moveInMonth(key, from, november);

describe('moving through a month by the keys', () => {
  it('goes by day and by week', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => go(key, 10))).toEqual([9, 11, 3, 17]);
  });

  it('stops at the ends of the month', () => {
    expect([go('ArrowLeft', 0), go('ArrowUp', 6), go('ArrowRight', 29), go('ArrowDown', 23)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('goes to the ends of the week, which are those of the month in its first and last', () => {
    expect([go('Home', 8), go('End', 8)]).toEqual([4, 10]);
    expect([go('Home', 2), go('End', 28)]).toEqual([0, 29]);
  });

  it('leaves other keys to the browser', () => {
    expect([go('Tab', 4), go('Enter', 4)]).toEqual([null, null]);
  });
});
