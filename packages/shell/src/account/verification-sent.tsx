import { useTranslation } from '@4as/i18n/react';
import { FormError, Page, toast } from '@4as/ui';
import { Button, Text } from '@mantine/core';
import { useApp } from '../start/app-context';
import { useAuthRequest } from './use-auth-request';

/** An e-mail to confirm the address is on its way; it can be asked for again. */
export function VerificationSent({ email }: { email: string }) {
  const { t } = useTranslation('auth');
  const { auth, basename } = useApp();
  const request = useAuthRequest(auth.sendVerificationEmail);
  const resend = async () => {
    if (await request.send({ email, callbackURL: `${basename}/verification` })) toast.success(t('verify.resent'));
  };
  return (
    <Page title={t('verify.sentTitle')} subtitle={t('verify.sent', { email })} width="text">
      <Text>{t('verify.notReceived')}</Text>
      <FormError>{request.message}</FormError>
      <div>
        <Button variant="default" onClick={() => void resend()} loading={request.running}>
          {t('verify.resend')}
        </Button>
      </div>
    </Page>
  );
}
