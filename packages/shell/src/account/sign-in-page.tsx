import { useTranslation } from '@4as/i18n/react';
import { FormError, FormFields, Page, PasswordField } from '@4as/ui';
import { Alert, Anchor, Button, Group, Text, TextInput } from '@mantine/core';
import { Link, useLocation, useSearchParams } from 'react-router';
import { returnAddress } from '../session/sign-in-address';
import { useApp } from '../start/app-context';
import { emailProblem, passwordProblem } from './account-rules';
import { useAuthRequest } from './use-auth-request';
import { useFields } from './use-fields';

export interface SignInPageProps {
  /** Where people without an account make one; left out where accounts are by invitation. */
  signUpTo?: string;
}

/** Sign in, and go back to what asked for it. The app is loaded anew for the person who has signed in. */
export function SignInPage({ signUpTo }: SignInPageProps) {
  const { t } = useTranslation('auth');
  const { auth, basename } = useApp();
  const { search } = useLocation();
  const [parameters] = useSearchParams();
  const request = useAuthRequest(auth.signInEmail);
  const form = useFields({ email: '', password: '' }, { email: emailProblem, password: passwordProblem });

  const submit = form.onSubmit(async ({ email, password }) => {
    const done = await request.send({ email: email.trim(), password, callbackURL: `${basename}/verification` });
    if (done) window.location.assign(`${basename}${returnAddress(search)}`);
  });

  return (
    <Page title={t('signIn.title')} width="text">
      {parameters.has('fin') && request.refusal === null && <Alert color="blue">{t('signIn.expired')}</Alert>}
      <FormFields onSubmit={submit}>
        <TextInput
          {...form.getInputProps('email')}
          key={form.key('email')}
          label={t('fields.email')}
          type="email"
          autoComplete="username"
          inputMode="email"
        />
        <PasswordField
          {...form.getInputProps('password')}
          key={form.key('password')}
          label={t('fields.password')}
          kind="current"
          toggleLabel={t('fields.showPassword')}
        />
        <FormError>{request.message}</FormError>
        <Group justify="space-between">
          <Button type="submit" color="marigold" loading={request.running}>
            {t('signIn.submit')}
          </Button>
          <Anchor component={Link} to="/mot-de-passe-oublie">
            {t('signIn.forgot')}
          </Anchor>
        </Group>
      </FormFields>
      {signUpTo !== undefined && (
        <Text>
          {t('signIn.noAccount')}{' '}
          <Anchor component={Link} to={`${signUpTo}${search}`}>
            {t('signIn.toSignUp')}
          </Anchor>
        </Text>
      )}
    </Page>
  );
}
