import { useCommand, useRefresh } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { FormError, FormFields, toast } from '@4as/ui';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../../gql';
import { readDollars } from '../../parts/dollars';
import { useProblemText } from '../../parts/problem-text';

const SetHourlyRateDocument = graphql(`
  mutation SetHourlyRate($input: SetHourlyRateInput!) {
    setHourlyRate(input: $input) {
      ... on TutorPayChanged {
        tutor {
          id
          hourlyRateCents
          ...RateTable
        }
      }
      ... on Failure {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`);

/** A new rate from a day on. */
export function SetRate({ tutorId }: { tutorId: string }) {
  const { t } = useTranslation('admin');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('tutors.setRate')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('tutors.setRate')} withCloseButton={false}>
        <RateForm tutorId={tutorId} onClose={close} />
      </Modal>
    </>
  );
}

function RateForm({ tutorId, onClose }: { tutorId: string; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const problemText = useProblemText();
  const refresh = useRefresh<'tutorAccount' | 'tutorAccounts'>();
  const [rate, setRate] = useState('');
  const [startsOn, setStartsOn] = useState('');
  const [asked, setAsked] = useState(false);
  const set = useCommand(SetHourlyRateDocument, {
    onDone: () => {
      toast.success(t('tutors.rateSaved'));
      void refresh('tutorAccount', 'tutorAccounts');
      onClose();
    },
  });
  const cents = readDollars(rate);
  const { failure, fieldErrors } = set;
  const error = failure && failure.code !== 'InvalidInput' ? failure.message : problemText(set.problem);
  return (
    <FormFields
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (cents !== null && startsOn !== '') void set.run({ input: { tutorId, startsOn, hourlyRateCents: cents } });
      }}
    >
      <TextInput
        label={t('tutors.rateField')}
        inputMode="decimal"
        required
        data-autofocus
        value={rate}
        onChange={(event) => setRate(event.currentTarget.value)}
        error={asked && cents === null ? t('tutors.rateInvalid') : fieldErrors['hourlyRateCents']}
      />
      <TextInput
        type="date"
        label={t('tutors.startsOn')}
        description={t('tutors.startsOnHint')}
        required
        value={startsOn}
        onChange={(event) => setStartsOn(event.currentTarget.value)}
        error={asked && startsOn === '' ? t('tutors.startsOnHint') : fieldErrors['startsOn']}
      />
      <FormError>{error}</FormError>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose} disabled={set.running}>
          {t('tutors.cancel')}
        </Button>
        <Button type="submit" loading={set.running}>
          {t('tutors.saveRate')}
        </Button>
      </Group>
    </FormFields>
  );
}
