import { returnAddress, signInAddress } from './sign-in-address';

describe('the way back after signing in', () => {
  it('leads to the page that asked for it, with its search and hash', () => {
    const address = signInAddress('/seances/12?vue=semaine#fichiers');
    expect(returnAddress(address.slice(address.indexOf('?')))).toBe('/seances/12?vue=semaine#fichiers');
  });

  it('leads home when nothing asked', () => {
    expect(signInAddress()).toBe('/connexion');
    expect(signInAddress('/')).toBe('/connexion');
    expect(returnAddress('')).toBe('/');
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'seances',
  ])('never leads to %s', (wanted) => {
    expect(returnAddress(`?retour=${encodeURIComponent(wanted)}`)).toBe('/');
  });

  it('does not go in circles', () => {
    expect(returnAddress('?retour=%2Fconnexion%3Fretour%3D%252F')).toBe('/');
  });
});
