import { keptLanguage } from './page-language';

describe('the language kept on a device', () => {
  it('is found among other cookies', () => {
    expect(keptLanguage('4as.session=abc; 4as-language=en; theme=dark')).toBe('en');
    expect(keptLanguage('4as-language=fr')).toBe('fr');
  });

  it('is none when there is none, or one that we do not speak', () => {
    expect(keptLanguage('')).toBeNull();
    expect(keptLanguage('4as-language=de')).toBeNull();
    expect(keptLanguage('not-4as-language=en')).toBeNull();
  });
});
