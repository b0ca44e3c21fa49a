import { ForgotPasswordPage } from '@4as/shell/account';

export function Component() {
  return <ForgotPasswordPage />;
}
