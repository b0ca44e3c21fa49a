import { schemes, tints, type Scheme } from './colors';

/** Relative luminance as WCAG 2.1 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}

describe.each<Scheme>(['light', 'dark'])('the %s scheme', (name) => {
  const scheme = schemes[name];
  const grounds = ['paper', 'surface', 'sunken'] as const;

  it.each(['text', 'textSoft', 'primaryText', 'danger'] as const)('has %s readable on every ground', (text) => {
    for (const ground of grounds) expect(contrast(scheme[text], scheme[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['success', 'warning', 'danger', 'info', 'neutral'] as const)(
    'has %s readable on its soft ground',
    (status) => {
      expect(contrast(scheme[status], scheme[`${status}Soft`])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('has white readable on the primary colour and dark text on the main action', () => {
    expect(contrast('#ffffff', scheme.primary)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(scheme.markText, scheme.mark)).toBeGreaterThanOrEqual(4.5);
  });

  it('has outlines of fields that can be seen', () => {
    for (const ground of grounds) expect(contrast(scheme.lineStrong, scheme[ground])).toBeGreaterThanOrEqual(3);
  });

  it.each(['student', 'tutor', 'admin'] as const)('has the %s tint readable', (app) => {
    const { tint, soft, text } = tints[app][name];
    expect(contrast(text, soft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tint, scheme.surface)).toBeGreaterThanOrEqual(3);
  });
});
