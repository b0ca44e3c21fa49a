import { useLanguage, useTranslation } from '@4as/i18n/react';
import { FormError, FormFields, Page, PasswordField } from '@4as/ui';
import { Anchor, Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useApp } from '../start/app-context';
import { emailProblem, nameProblem, newPasswordProblem, passwordLength } from './account-rules';
import { useAuthRequest } from './use-auth-request';
import { useFields } from './use-fields';
import { VerificationSent } from './verification-sent';

/** Makes an account, then says to look for the e-mail. */
export function SignUpPage() {
  const { t } = useTranslation('auth');
  const { auth, basename } = useApp();
  const { search } = useLocation();
  const language = useLanguage();
  const request = useAuthRequest(auth.signUpEmail);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useFields(
    { name: '', email: '', password: '' },
    { name: nameProblem, email: emailProblem, password: newPasswordProblem },
  );

  const submit = form.onSubmit(async (values) => {
    const email = values.email.trim();
    const done = await request.send({
      name: values.name.trim(),
      email,
      password: values.password,
      language,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      callbackURL: `${basename}/verification`,
    });
    if (done) setSentTo(email);
  });

  if (sentTo !== null) return <VerificationSent email={sentTo} />;
  return (
    <Page title={t('signUp.title')} subtitle={t('signUp.subtitle')} width="text">
      <FormFields onSubmit={submit}>
        <TextInput
          {...form.getInputProps('name')}
          key={form.key('name')}
          label={t('fields.name')}
          autoComplete="name"
        />
        <TextInput
          {...form.getInputProps('email')}
          key={form.key('email')}
          label={t('fields.email')}
          type="email"
          autoComplete="email"
          inputMode="email"
        />
        <PasswordField
          {...form.getInputProps('password')}
          key={form.key('password')}
          label={t('fields.password')}
          description={t('fields.passwordRule', { count: passwordLength.least })}
          kind="new"
          toggleLabel={t('fields.showPassword')}
        />
        <FormError>{request.message}</FormError>
        <div>
          <Button type="submit" color="marigold" loading={request.running}>
            {t('signUp.submit')}
          </Button>
        </div>
      </FormFields>
      <Text>
        {t('signUp.haveAccount')}{' '}
        <Anchor component={Link} to={`/connexion${search}`}>
          {t('signUp.toSignIn')}
        </Anchor>
      </Text>
    </Page>
  );
}
