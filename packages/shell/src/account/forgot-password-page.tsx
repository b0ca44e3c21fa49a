import { useTranslation } from '@4as/i18n/react';
import { FormError, FormFields, Page } from '@4as/ui';
import { Anchor, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApp } from '../start/app-context';
import { emailProblem } from './account-rules';
import { useAuthRequest } from './use-auth-request';
import { useFields } from './use-fields';

/** Asks for a link to choose another password. Says the same whether there is such an account or not. */
export function ForgotPasswordPage() {
  const { t } = useTranslation('auth');
  const { auth, basename } = useApp();
  const request = useAuthRequest(auth.requestPasswordReset);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useFields({ email: '' }, { email: emailProblem });

  const submit = form.onSubmit(async (values) => {
    const email = values.email.trim();
    if (await request.send({ email, redirectTo: `${basename}/nouveau-mot-de-passe` })) setSentTo(email);
  });

  const back = (
    <div>
      <Anchor component={Link} to="/connexion">
        {t('forgot.toSignIn')}
      </Anchor>
    </div>
  );
  if (sentTo !== null) {
    return (
      <Page title={t('forgot.sentTitle')} subtitle={t('forgot.sent', { email: sentTo })} width="text">
        {back}
      </Page>
    );
  }
  return (
    <Page title={t('forgot.title')} subtitle={t('forgot.subtitle')} width="text">
      <FormFields onSubmit={submit}>
        <TextInput
          {...form.getInputProps('email')}
          key={form.key('email')}
          label={t('fields.email')}
          type="email"
          autoComplete="email"
          inputMode="email"
        />
        <FormError>{request.message}</FormError>
        <div>
          <Button type="submit" color="marigold" loading={request.running}>
            {t('forgot.submit')}
          </Button>
        </div>
      </FormFields>
      {back}
    </Page>
  );
}
