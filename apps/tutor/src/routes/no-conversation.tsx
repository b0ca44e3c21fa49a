import { useTranslation } from '@4as/i18n/react';
import classes from './no-conversation.module.css';

/** `/messages` on a desk: nothing is open beside the list yet. */
export function Component() {
  const { t } = useTranslation('messages');
  return (
    <div className={classes.none}>
      <p className={classes.title}>{t('choose')}</p>
      <p className={classes.hint}>{t('chooseHint')}</p>
    </div>
  );
}
