import { useFormats, useTranslation } from '@4as/i18n/react';
import classes from './zone-note.module.css';

/** In which zone the times are, and the tutor's own where it differs now. */
export function ZoneNote({ tutor }: { tutor: { name: string; timeZone: string } | null }) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  const theirs = useFormats(tutor?.timeZone);
  const now = Date.now();
  const differs = tutor !== null && theirs.dateTime(now) !== formats.dateTime(now);
  return (
    <p className={classes.note}>
      {t('book.viewerZone', { zone: formats.zone(now) })}
      {differs && `. ${t('book.tutorZone', { name: tutor.name, zone: theirs.zone(now) })}`}
    </p>
  );
}
