import { useFormats, useTranslation } from '@4as/i18n/react';
import { useNow } from '@4as/ui';
import { Button, Group } from '@mantine/core';
import { useId } from 'react';

/** Free times in place of one that is not, each a button; nothing where there are none. */
export function NearestTimes({ starts, onChoose }: { starts: readonly string[]; onChoose: (start: string) => void }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const now = useNow();
  const id = useId();
  if (starts.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id}>{t('appointments.change.nearest')}</p>
      <Group gap="xs">
        {starts.map((start) => (
          <Button key={start} variant="light" onClick={() => onChoose(start)}>
            {formats.dateTime(start, now)}
          </Button>
        ))}
      </Group>
    </div>
  );
}
