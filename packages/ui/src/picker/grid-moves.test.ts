import { move } from './grid-moves';

const lengths = [3, 0, 1, 4];

describe('moving through days by the arrows', () => {
  it('goes up and down a day and stops at its ends', () => {
    expect(move('ArrowDown', { day: 0, item: 1 }, lengths)).toEqual({ day: 0, item: 2 });
    expect(move('ArrowDown', { day: 0, item: 2 }, lengths)).toBeNull();
    expect(move('ArrowUp', { day: 0, item: 0 }, lengths)).toBeNull();
  });

  it('steps over days without choices', () => {
    expect(move('ArrowRight', { day: 0, item: 0 }, lengths)).toEqual({ day: 2, item: 0 });
    expect(move('ArrowLeft', { day: 2, item: 0 }, lengths)).toEqual({ day: 0, item: 0 });
  });

  it('enters a shorter day at its end', () => {
    expect(move('ArrowLeft', { day: 3, item: 3 }, lengths)).toEqual({ day: 2, item: 0 });
  });

  it('goes to the first and last of the day', () => {
    expect(move('End', { day: 3, item: 1 }, lengths)).toEqual({ day: 3, item: 3 });
    expect(move('Home', { day: 3, item: 1 }, lengths)).toEqual({ day: 3, item: 0 });
  });

  it('leaves other keys to the browser', () => {
    expect(move('Tab', { day: 0, item: 0 }, lengths)).toBeNull();
    expect(move('ArrowRight', { day: 3, item: 0 }, lengths)).toBeNull();
  });
});
