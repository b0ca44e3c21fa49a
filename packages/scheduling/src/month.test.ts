import { monthOf } from './index.js';

describe('a month', () => {
  it('is that of a date, with its days', () => {
    expect(monthOf('2026-11-24')).toEqual({ first: '2026-11-01', days: 30 });
    expect([monthOf('2026-02-28').days, monthOf('2028-02-01').days, monthOf('2100-02-01').days]).toEqual([28, 29, 28]);
  });

  it('comes after and before others, over the end of a year and from a date that they do not have', () => {
    expect(monthOf('2026-01-31', 1)).toEqual({ first: '2026-02-01', days: 28 });
    expect(monthOf('2026-12-31', 1)).toEqual({ first: '2027-01-01', days: 31 });
    expect(monthOf('2026-01-01', -1)).toEqual({ first: '2025-12-01', days: 31 });
  });

  it('is of real dates only', () => {
    expect(() => monthOf('2026-02-30')).toThrow(RangeError);
  });
});
