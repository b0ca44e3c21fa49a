import { useTranslation } from '@4as/i18n/react';
import { Page } from '@4as/ui';
import { Anchor, Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';

/** Where the link of the verification e-mail leads, once the server has looked at it; `?error=` says that it was no good. */
export function VerifiedPage() {
  const { t } = useTranslation('auth');
  const [parameters] = useSearchParams();
  if (parameters.has('error')) {
    return (
      <Page title={t('verify.failedTitle')} subtitle={t('verify.failed')} width="text">
        <div>
          <Anchor component={Link} to="/connexion">
            {t('verify.signInForNew')}
          </Anchor>
        </div>
      </Page>
    );
  }
  return (
    <Page title={t('verify.doneTitle')} subtitle={t('verify.done')} width="text">
      <div>
        <Button component={Link} to="/" color="marigold">
          {t('verify.continue')}
        </Button>
      </div>
    </Page>
  );
}
