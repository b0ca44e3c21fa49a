import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { Card, FormError, StatusBadge, toast, useNow } from '@4as/ui';
import { Button, Group } from '@mantine/core';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';
import { EndTimeOffDocument } from './end-time-off';
import classes from './take-time-off.module.css';

const AwaySwitchFragment = graphql(`
  fragment AwaySwitch on TutorAccount {
    id
    away {
      id
      startsAt
      plannedEnd
    }
  }
`);

export interface AwaySwitchProps {
  tutor: FragmentType<typeof AwaySwitchFragment>;
  /** Students are to book no more from now on: what happens with the sessions is decided first. */
  onStop: () => void;
  onEnded: () => void;
}

/** Whether students can book now; while the tutor is away, the way back. */
export function AwaySwitch({ tutor, onStop, onEnded }: AwaySwitchProps) {
  const { t } = useTranslation('tutor');
  const formats = useFormats();
  const now = useNow();
  const problemText = useProblemText();
  const { away } = readFragment(AwaySwitchFragment, tutor);
  const end = useCommand(EndTimeOffDocument, {
    onDone: () => {
      toast.success(t('timeOff.ended'));
      onEnded();
    },
  });
  if (!away)
    return (
      <Group gap="md">
        <StatusBadge tone="success">{t('timeOff.available')}</StatusBadge>
        <Button variant="default" onClick={onStop}>
          {t('timeOff.stopNow')}
        </Button>
      </Group>
    );
  return (
    <Card look="highlight">
      <div className={classes.away}>
        <StatusBadge tone="warning">{t('timeOff.away')}</StatusBadge>
        <p className={classes.until}>
          {away.plannedEnd
            ? t('timeOff.awayUntil', { when: formats.dateTime(away.plannedEnd, now) })
            : t('timeOff.awayOpen', { when: formats.dateTime(away.startsAt, now) })}
        </p>
        <FormError>{end.failure?.message ?? problemText(end.problem)}</FormError>
        <Button loading={end.running} onClick={() => void end.run({ input: { id: away.id } })}>
          {t('timeOff.comeBack')}
        </Button>
      </div>
    </Card>
  );
}
