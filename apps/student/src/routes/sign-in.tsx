import { SignInPage } from '@4as/shell/account';

export function Component() {
  return <SignInPage signUpTo="/inscription" />;
}
