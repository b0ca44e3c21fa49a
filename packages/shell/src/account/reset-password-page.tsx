import { useTranslation } from '@4as/i18n/react';
import { FormError, FormFields, Page, PasswordField } from '@4as/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useApp } from '../start/app-context';
import { newPasswordProblem, passwordLength } from './account-rules';
import { useAuthRequest } from './use-auth-request';
import { useFields } from './use-fields';

/** Where the link of an e-mail leads to choose a password: a forgotten one, or the first after an invitation. */
export function ResetPasswordPage() {
  const { t } = useTranslation('auth');
  const { auth } = useApp();
  const [parameters] = useSearchParams();
  const token = parameters.get('token');
  const request = useAuthRequest(auth.resetPassword);
  const [done, setDone] = useState(false);
  const form = useFields({ password: '' }, { password: newPasswordProblem });

  const broken = token === null || parameters.has('error') || request.refusal?.code === 'INVALID_TOKEN';
  if (done) {
    return (
      <Page title={t('reset.doneTitle')} subtitle={t('reset.done')} width="text">
        <div>
          <Button component={Link} to="/connexion" color="marigold">
            {t('reset.toSignIn')}
          </Button>
        </div>
      </Page>
    );
  }
  if (broken) {
    return (
      <Page title={t('reset.brokenTitle')} subtitle={t('reset.broken')} width="text">
        <div>
          <Button component={Link} to="/mot-de-passe-oublie">
            {t('reset.again')}
          </Button>
        </div>
      </Page>
    );
  }
  return (
    <Page title={t('reset.title')} subtitle={t('reset.subtitle')} width="text">
      <FormFields
        onSubmit={form.onSubmit(async ({ password }) => {
          if (await request.send({ newPassword: password, token })) setDone(true);
        })}
      >
        <PasswordField
          {...form.getInputProps('password')}
          key={form.key('password')}
          label={t('fields.newPassword')}
          description={t('fields.passwordRule', { count: passwordLength.least })}
          kind="new"
          toggleLabel={t('fields.showPassword')}
        />
        <FormError>{request.message}</FormError>
        <div>
          <Button type="submit" color="marigold" loading={request.running}>
            {t('reset.submit')}
          </Button>
        </div>
      </FormFields>
    </Page>
  );
}
