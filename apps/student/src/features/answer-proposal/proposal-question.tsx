import { useFormats, useTranslation } from '@4as/i18n/react';
import { Card, ConfirmDialog, DataList, FormError, useNow } from '@4as/ui';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import classes from './proposal-question.module.css';

export interface ProposalFacts {
  tutorName: string;
  courseName: string;
  message: string | null;
  sessionStartsAt: string;
  sessionEndsAt: string;
  proposedStartsAt: string;
  proposedEndsAt: string;
  expiresAt: string;
}

export interface ProposalQuestionProps {
  proposal: ProposalFacts;
  running: boolean;
  error: string | undefined;
  onAnswer: (accept: boolean) => void;
}

/** What a tutor proposes, and the two answers. Saying no gives the session up, so it is asked again. */
export function ProposalQuestion({ proposal, running, error, onAnswer }: ProposalQuestionProps) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  const now = useNow();
  const [declining, setDeclining] = useState(false);
  const { tutorName: name, courseName, message } = proposal;
  return (
    <Card look="highlight">
      <div className={classes.question}>
        <h3 className={classes.title}>{t('proposal.cardTitle', { name })}</h3>
        <p className={classes.text}>{t('proposal.text', { name, course: courseName })}</p>
        {message && <p className={classes.text}>{t('proposal.words', { name, message })}</p>}
        <DataList
          items={[
            {
              term: t('proposal.planned'),
              description: <s>{formats.range(proposal.sessionStartsAt, proposal.sessionEndsAt, now)}</s>,
            },
            {
              term: t('proposal.proposed'),
              description: <strong>{formats.range(proposal.proposedStartsAt, proposal.proposedEndsAt, now)}</strong>,
            },
            { term: t('proposal.until'), description: formats.dateTime(proposal.expiresAt, now) },
          ]}
        />
        <p className={classes.soft}>{t('proposal.wrongTime')}</p>
        <FormError>{declining ? undefined : error}</FormError>
        <Group>
          <Button loading={running && !declining} onClick={() => onAnswer(true)}>
            {t('proposal.accept')}
          </Button>
          <Button variant="default" disabled={running} onClick={() => setDeclining(true)}>
            {t('proposal.decline')}
          </Button>
        </Group>
        <ConfirmDialog
          opened={declining}
          onClose={() => setDeclining(false)}
          title={t('proposal.declineTitle')}
          confirmLabel={t('proposal.declineConfirm')}
          cancelLabel={t('proposal.keep')}
          tone="danger"
          running={running}
          error={error}
          onConfirm={() => onAnswer(false)}
        >
          {t('proposal.declineText')}
        </ConfirmDialog>
      </div>
    </Card>
  );
}
