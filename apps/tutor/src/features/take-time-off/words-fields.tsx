import { useTranslation } from '@4as/i18n/react';
import { Textarea } from '@mantine/core';

export interface Words {
  /** Between the tutor and the company. */
  reason: string;
  /** Told to students. */
  message: string;
}

export interface WordsFieldsProps {
  words: Words;
  onChange: (words: Words) => void;
  showMessage: boolean;
}

/** Why, for the company; and what the students of the sessions read. */
export function WordsFields({ words, onChange, showMessage }: WordsFieldsProps) {
  const { t } = useTranslation('tutor');
  return (
    <>
      <Textarea
        label={t('timeOff.reason')}
        description={t('timeOff.reasonHint')}
        maxLength={500}
        autosize
        value={words.reason}
        onChange={(event) => onChange({ ...words, reason: event.currentTarget.value })}
      />
      {showMessage && (
        <Textarea
          label={t('timeOff.message')}
          description={t('timeOff.messageHint')}
          maxLength={1000}
          autosize
          value={words.message}
          onChange={(event) => onChange({ ...words, message: event.currentTarget.value })}
        />
      )}
    </>
  );
}
