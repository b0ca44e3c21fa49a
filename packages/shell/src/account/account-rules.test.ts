import { emailProblem, nameProblem, newPasswordProblem, passwordProblem } from './account-rules';

describe('what an account form takes', () => {
  it.each(['nom@exemple.ca', ' nom@exemple.ca ', 'a+b@sous.domaine.quebec'])('takes the address %s', (email) => {
    expect(emailProblem(email)).toBeNull();
  });

  it.each(['', 'nom', 'nom@exemple', 'nom@ exemple.ca', '@exemple.ca'])('asks again for the address "%s"', (email) => {
    expect(emailProblem(email)).toBe('email');
  });

  it('wants a name that is not only spaces', () => {
    expect(nameProblem('  ')).toBe('name');
    expect(nameProblem('Marie-Ève Roy')).toBeNull();
  });

  it('wants new passwords of ten characters and more, and lets old ones be as they are', () => {
    expect(newPasswordProblem('a'.repeat(9))).toBe('passwordShort');
    expect(newPasswordProblem('a'.repeat(10))).toBeNull();
    expect(newPasswordProblem('a'.repeat(129))).toBe('passwordLong');
    expect(passwordProblem('a')).toBeNull();
    expect(passwordProblem('')).toBe('password');
  });
});
