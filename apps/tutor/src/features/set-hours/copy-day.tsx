import { useTranslation } from '@4as/i18n/react';
import type { Weekday } from '@4as/scheduling';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { weekdays } from './clock';
import { useRangeTexts } from './use-range-texts';

export interface CopyDayProps {
  weekday: Weekday;
  disabled?: boolean;
  /** A button with words, where there is room for them. */
  wide?: boolean;
  onCopy: (to: readonly Weekday[]) => void;
}

/** Puts a day's hours in place of those of other days. */
export function CopyDay({ weekday, disabled = false, wide = false, onCopy }: CopyDayProps) {
  const { t } = useTranslation('tutor');
  const texts = useRangeTexts();
  const day = texts.day(weekday);
  const icon = <IconCopy size={20} stroke={1.75} aria-hidden />;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        {wide ? (
          <Button variant="default" leftSection={icon}>
            {t('hours.copyTo', { day })}
          </Button>
        ) : (
          <ActionIcon variant="subtle" size={44} aria-label={t('hours.copyFrom', { day })} disabled={disabled}>
            {icon}
          </ActionIcon>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('hours.copy')}</Menu.Label>
        <Menu.Item onClick={() => onCopy([1, 2, 3, 4, 5])}>{t('hours.copyWeekdays')}</Menu.Item>
        <Menu.Item onClick={() => onCopy(weekdays)}>{t('hours.copyAll')}</Menu.Item>
        <Menu.Divider />
        {weekdays
          .filter((other) => other !== weekday)
          .map((other) => (
            <Menu.Item key={other} onClick={() => onCopy([other])}>
              {texts.day(other)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
