import { useTranslation } from '@4as/i18n/react';
import classes from './no-conversation.module.css';

/** Beside the list on a desk window while no conversation is open. */
export function NoConversation() {
  const { t } = useTranslation('messages');
  return (
    <div className={classes.none}>
      <p className={classes.title}>{t('choose')}</p>
      <p className={classes.hint}>{t('chooseHint')}</p>
    </div>
  );
}
