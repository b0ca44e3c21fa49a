import { useTranslation } from '@4as/i18n/react';
import { useAddress } from '@4as/shell';
import { DataList } from '@4as/ui';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { figureNames } from './figure-names';

/** What each figure means, one click away; the dialog has an address, `?definitions=oui`. */
export function Definitions() {
  const { t } = useTranslation('revenue');
  const { parameters, change } = useAddress();
  const close = () => change({ definitions: null }, { replace: true });
  return (
    <>
      <Button variant="default" onClick={() => change({ definitions: 'oui' })}>
        {t('definitions')}
      </Button>
      <Modal
        opened={parameters.get('definitions') === 'oui'}
        onClose={close}
        title={t('definitions')}
        withCloseButton={false}
        size={620}
      >
        <Stack gap="md">
          <DataList
            items={figureNames.map((name) => ({ term: t(`figures.${name}`), description: t(`meaning.${name}`) }))}
          />
          <Group justify="flex-end">
            <Button onClick={close}>{t('understood')}</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
