import { ResetPasswordPage } from '@4as/shell/account';

export function Component() {
  return <ResetPasswordPage />;
}
