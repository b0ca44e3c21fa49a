import { VerifiedPage } from '@4as/shell/account';

export function Component() {
  return <VerifiedPage />;
}
