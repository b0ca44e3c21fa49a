/** As the server has them: it refuses what these let through by mistake. */
export const passwordLength = { least: 10, most: 128 } as const;

/** What is wrong with a field, as a key of the catalogue `auth`, `invalid.*`. */
export type FieldProblem = 'name' | 'email' | 'password' | 'passwordShort' | 'passwordLong';

/** A name that says something. */
export function nameProblem(name: string): FieldProblem | null {
  return name.trim() === '' ? 'name' : null;
}

/** An address that could exist; whether it does is for the e-mail sent there to find out. */
export function emailProblem(email: string): FieldProblem | null {
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/u.test(email.trim()) ? null : 'email';
}

/** A password to sign in with: only that there is one, since old rules may have been others. */
export function passwordProblem(password: string): FieldProblem | null {
  return password === '' ? 'password' : null;
}

/** A password to be set. */
export function newPasswordProblem(password: string): FieldProblem | null {
  if (password.length < passwordLength.least) return 'passwordShort';
  return password.length > passwordLength.most ? 'passwordLong' : null;
}
