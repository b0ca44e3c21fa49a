import { SignUpPage } from '@4as/shell/account';

export function Component() {
  return <SignUpPage />;
}
