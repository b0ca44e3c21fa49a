import { useTranslation } from '@4as/i18n/react';
import { copyDay } from '@4as/scheduling';
import { Card } from '@4as/ui';
import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { CopyDay } from './copy-day';
import { RangeFields } from './range-fields';
import { useRangeTexts } from './use-range-texts';
import type { WeekDraft } from './use-week-draft';
import classes from './week-editor.module.css';

/** The range that was chosen in the grid, by its fields: the exact minute, the dates, the way to remove or copy it. */
export function PickedRange({ draft }: { draft: WeekDraft }) {
  const { t } = useTranslation('tutor');
  const texts = useRangeTexts();
  const { picked, week, edit, pick, newKey } = draft;
  if (!picked) return <p className={classes.none}>{t('hours.pickNone')}</p>;
  return (
    <Card>
      <h3 className={classes.pickedTitle}>{t('hours.picked', { range: texts.whole(picked) })}</h3>
      <RangeFields
        range={picked}
        week={week}
        showLabels
        showDates
        labels={{ start: t('hours.start'), end: t('hours.end'), from: t('hours.from'), until: t('hours.until') }}
        onChange={(changed) => edit(week.map((range) => (range.key === changed.key ? changed : range)))}
      />
      <div className={classes.pickedActions}>
        <CopyDay wide weekday={picked.weekday} onCopy={(to) => edit(copyDay(week, picked.weekday, to, newKey))} />
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={20} stroke={1.75} aria-hidden />}
          onClick={() => {
            edit(week.filter((range) => range.key !== picked.key));
            pick(null);
          }}
        >
          {t('hours.remove')}
        </Button>
      </div>
    </Card>
  );
}
