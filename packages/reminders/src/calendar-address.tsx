import { useTranslation } from '@4as/i18n/react';
import { ConfirmDialog, FormError, Section, toast } from '@4as/ui';
import { Alert, Button, Group, TextInput } from '@mantine/core';
import { IconCalendarPlus, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';

export interface CalendarAddressProps {
  /** The day on which the address that is in force was made, as people write it; null when there is none. */
  since: string | null;
  /** The address, where it has just been made: it is not told again. */
  address: string | null;
  running: boolean;
  /** Why the last step was not done. */
  error: string | null | undefined;
  onMake: () => Promise<unknown>;
  onRevoke: () => Promise<unknown>;
}

/** A person's private calendar address: made, copied while it is shown, replaced and revoked; and how to use it. */
export function CalendarAddress({ since, address, running, error, onMake, onRevoke }: CalendarAddressProps) {
  const { t } = useTranslation('calendar');
  const [asking, setAsking] = useState<'replace' | 'revoke' | null>(null);
  const close = () => setAsking(null);
  const confirm = () => void (asking === 'replace' ? onMake() : onRevoke()).then(close);
  return (
    <Section title={t('title')} hint={t('hint')}>
      {address === null ? (
        <p>{since === null ? t('none') : t('since', { date: since })}</p>
      ) : (
        <Made address={address} />
      )}
      <FormError>{error}</FormError>
      <Group gap="sm">
        {since === null ? (
          <Button loading={running} onClick={() => void onMake()}>
            {t('make')}
          </Button>
        ) : (
          <>
            <Button variant="default" onClick={() => setAsking('replace')}>
              {t('makeNew')}
            </Button>
            <Button variant="subtle" color="red" onClick={() => setAsking('revoke')}>
              {t('revoke')}
            </Button>
          </>
        )}
      </Group>
      {asking && (
        <ConfirmDialog
          opened
          onClose={close}
          title={t(asking === 'replace' ? 'makeNewTitle' : 'revokeTitle')}
          confirmLabel={t(asking === 'replace' ? 'makeNewConfirm' : 'revokeConfirm')}
          cancelLabel={t('keep')}
          tone={asking === 'revoke' ? 'danger' : 'ordinary'}
          running={running}
          onConfirm={confirm}
        >
          {t(asking === 'replace' ? 'makeNewText' : 'revokeText')}
        </ConfirmDialog>
      )}
    </Section>
  );
}

/** The address while it is shown, with what can be done with it. */
function Made({ address }: { address: string }) {
  const { t } = useTranslation('calendar');
  const copy = () =>
    void navigator.clipboard.writeText(address).then(
      () => toast.success(t('copied')),
      () => toast.error(t('copyFailed')),
    );
  return (
    <>
      <Alert role="status">{t('made')}</Alert>
      <TextInput
        label={t('address')}
        description={t('secret')}
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group gap="sm">
        <Button leftSection={<IconCopy size={20} stroke={1.75} aria-hidden />} onClick={copy}>
          {t('copy')}
        </Button>
        <Button
          component="a"
          href={address.replace(/^https?:/, 'webcal:')}
          variant="default"
          leftSection={<IconCalendarPlus size={20} stroke={1.75} aria-hidden />}
        >
          {t('open')}
        </Button>
      </Group>
      <div>
        <h3>{t('how')}</h3>
        <ul>
          <li>{t('google')}</li>
          <li>{t('outlook')}</li>
          <li>{t('apple')}</li>
        </ul>
        <p>{t('delay')}</p>
      </div>
    </>
  );
}
