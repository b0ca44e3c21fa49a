import { useTranslation } from '@4as/i18n/react';
import { useAuth } from '@4as/shell';
import { newPasswordProblem, passwordLength, useAuthRequest } from '@4as/shell/account';
import { FormError, FormFields, PasswordField, Section, toast } from '@4as/ui';
import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';

/** Another password: the present one is asked for, and other sessions end with it. */
export function ChangePassword() {
  const { t } = useTranslation(['student', 'auth']);
  const auth = useAuth();
  const request = useAuthRequest(auth.changePassword);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: (password) => (password === '' ? t('auth:invalid.password') : null),
      newPassword: (password) => {
        const problem = newPasswordProblem(password);
        if (problem === null) return null;
        return t(`auth:invalid.${problem}`, {
          count: problem === 'passwordLong' ? passwordLength.most : passwordLength.least,
        });
      },
    },
  });
  const submit = form.onSubmit(async (values) => {
    if (!(await request.send(values))) return;
    form.reset();
    toast.success(t('account.passwordChanged'));
  });
  return (
    <Section title={t('account.password')} hint={t('account.passwordHint')}>
      <FormFields onSubmit={submit}>
        <PasswordField
          {...form.getInputProps('currentPassword')}
          key={form.key('currentPassword')}
          label={t('auth:fields.currentPassword')}
          kind="current"
          toggleLabel={t('auth:fields.showPassword')}
        />
        <PasswordField
          {...form.getInputProps('newPassword')}
          key={form.key('newPassword')}
          label={t('auth:fields.newPassword')}
          description={t('auth:fields.passwordRule', { count: passwordLength.least })}
          kind="new"
          toggleLabel={t('auth:fields.showPassword')}
        />
        <FormError>{request.message}</FormError>
        <div>
          <Button type="submit" variant="default" loading={request.running}>
            {t('account.passwordChange')}
          </Button>
        </div>
      </FormFields>
    </Section>
  );
}
